using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>Certificates of disposal as a page that needs nothing else, to be printed: one, all of a day one after the other, or the list of a batch.</summary>
public sealed class CertificateSheet(
    IStringLocalizer<CertificatePage> text, IStringLocalizer<DayCertificatePage> ofDay, IStringLocalizer<BatchCertificatePage> ofBatch, RetentionWords names, StaffWords staff, RecordCertificateWords records, IStringLocalizer<RecordKeepingCard> ofRecord)
{
    // Without ligatures: what reads a print aloud loses the word behind one.
    private const string Style =
        "body{font:11pt/1.45 system-ui,sans-serif;font-variant-ligatures:none;margin:0;color:#1b1b1b;background:#fff}h1{font-size:17pt;margin:0 0 .4rem}h2{font-size:13pt;margin:1.6rem 0 .4rem;padding-top:.6rem;border-top:1px solid #a9aeb1;break-after:avoid}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top}.facts{margin:.6rem 0}.facts th{width:12rem;font-weight:400;color:#565c65;padding:.1rem 1rem .1rem 0}.facts td{padding:.1rem 0;overflow-wrap:anywhere}"
        + ".mono{font-family:ui-monospace,monospace;font-size:8pt}section{break-inside:avoid}@page{margin:2cm;@bottom-right{content:counter(page) \" / \" counter(pages);font:8pt system-ui,sans-serif;color:#565c65}}";

    // A list is read across.
    private const string Wide =
        "@page{size:letter landscape}.list{margin:1rem 0;font-size:9pt}caption{text-align:left;font-weight:600;font-size:11pt;margin-bottom:.3rem}.list th,.list td{padding:.25rem .5rem .25rem 0;"
        + "border-bottom:1px solid #dfe1e2;overflow-wrap:break-word}.list thead th{color:#565c65;font-weight:600}.list tbody th{white-space:nowrap}tr{break-inside:avoid}";

    /// <summary>The certificate of one complaint.</summary>
    public byte[] Of(DisposalCertificate certificate) => Page(
        text["title", certificate.Reference], $"<p>{Encoded(text["lead", Dates.Words(certificate.DisposedOn)])}</p>{Facts(certificate)}<p>{Encoded(text["stays.print"])}</p>");

    /// <summary>All that was disposed of on a day.</summary>
    public byte[] OfDay(DateOnly day, IReadOnlyList<DisposalCertificate> certificates) => Page(
        ofDay["title", Dates.Words(day)],
        string.Concat(certificates.Select(one => $"<section><h2>{Encoded(text["title", one.Reference])}</h2>{Facts(one)}</section>\n").Append($"<p>{Encoded(text["stays.print"])}</p>")));

    /// <summary>The list of a batch with what came of each complaint.</summary>
    public byte[] OfBatch(BatchCertificate certificate)
    {
        var (batch, view) = (certificate.View.Batch, certificate.View);
        List<(string Term, string Value, bool IsMono)> facts =
        [
            (ofBatch["begun"], ofBatch["by.on", staff.Person(view.BegunBy), Dates.Words(batch.BegunOn)], false),
            (ofBatch["ended"], batch.EndedOn is { } ended ? Dates.Words(ended) : ofBatch["stopped"], false),
            .. certificate.Despite is { } despite ? [(ofBatch["despite"].Value, despite, false)] : Array.Empty<(string, string, bool)>(),
            (ofBatch["emptied"], ofBatch["emptied.of", certificate.Values, certificate.Files], false),
            .. certificate.Entries.SelectMany(entry => new[] { (ofBatch["entry", entry.Number].Value, ofBatch[$"entry.{entry.Action}"].Value, false), ("", entry.Head, true) }),
        ];
        string[] columns = ["reference", "result", "rule", "authority", "proposed", "values", "head"];
        var rows = view.Items.Select(item => $"<tr><th scope=\"row\">{Encoded(item.Reference)}</th>{string.Concat(Cells(item, certificate.Disposed.GetValueOrDefault(item.Reference)).Select(cell => $"<td>{Encoded(cell)}</td>"))}</tr>\n");
        return Page(
            ofBatch["title", -batch.Id],
            $"<p>{Encoded(ofBatch["lead", view.Done, view.Items.Count])}</p>{Terms(facts)}<table class=\"list\"><caption>{Encoded(ofBatch["list"])}</caption><thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Encoded(ofBatch[column])}</th>"))}</tr></thead>\n<tbody>{string.Concat(rows)}</tbody></table><p>{Encoded(ofBatch["stays"])}</p>",
            Wide);
    }

    /// <summary>What went of a record of the office, one certificate after the other.</summary>
    public byte[] OfRecord(RecordKeeping kept) => Page(
        names.Record(kept.Rule.Kind.Code, -kept.Record),
        string.Concat(kept.Disposals.Select(gone => $"<section><h2>{Encoded(ofRecord["certificate", Dates.Words(gone.On)])}</h2>{Terms(records.Of(gone).Select(fact => (fact.Term, fact.Value, fact.IsMono)))}</section>\n").Append($"<p>{Encoded(ofRecord["stays"])}</p>")));

    private IEnumerable<string> Cells(BatchItem item, DisposalCertificate? one) =>
        one is null
            ? [names.Result(item.Result), "–", "–", "–", "–", "–"]
            :
            [
                names.Result(item.Result), one.Rule is { } rule ? names.Rule(rule) : "–", Authority(one), one.ProposedBy is { } by ? staff.Person(by) : "–",
                ofBatch["emptied.of", one.Values ?? 0, one.Files ?? 0], $"{one.Entry} {one.HeadAfter[..16]}",
            ];

    private static byte[] Page(string title, string content, string more = "") => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title><style>{Style}{more}</style></head>\n<body><main>\n<h1>{Encoded(title)}</h1>\n{content}\n</main></body></html>\n"));

    private string Facts(DisposalCertificate certificate) => Terms(All(certificate).Select(fact => (fact.Term.Length == 0 ? "" : text[fact.Term].Value, fact.Value, fact.IsMono)));

    // A table, because a print tells of the terms of a list nothing to those who have it read to them. A value without a term belongs to the one before.
    private static string Terms(IEnumerable<(string Term, string Value, bool IsMono)> facts)
    {
        var (terms, isOpen) = (new StringBuilder("<table class=\"facts\"><tbody>"), false);
        foreach (var (term, value, isMono) in facts)
        {
            var cell = isMono ? $"<span class=\"mono\">{Encoded(value)}</span>" : Encoded(value);
            terms.Append(term.Length == 0 && isOpen ? $"<br>{cell}" : $"{(isOpen ? "</td></tr>\n" : "")}<tr><th scope=\"row\">{Encoded(term)}</th><td>{cell}");
            isOpen = true;
        }

        return terms.Append(isOpen ? "</td></tr></tbody></table>" : "</tbody></table>").ToString();
    }

    private string Authority(DisposalCertificate certificate) =>
        certificate.Standing is { Length: > 0 } standing ? text["authority.of", names.Authority(certificate.Authority), names.Standing(standing)] : names.Authority(certificate.Authority);

    private IEnumerable<(string Term, string Value, bool IsMono)> All(DisposalCertificate certificate)
    {
        yield return ("rule", certificate.Rule is { } rule ? text["rule.of", names.Rule(rule), Dates.Words(certificate.DueOn ?? certificate.DisposedOn)] : text["rule.none"], false);
        yield return ("authority", Authority(certificate), false);
        yield return ("reason", certificate.Reason, false);
        if (certificate.Despite is { } despite)
        {
            yield return ("despite", $"{text["despite.said", staff.Person(certificate.ProposedBy ?? "")]} {certificate.ProposedDespite}", false);
            yield return ("", $"{text["despite.said", staff.Person(certificate.CarriedOutBy)]} {despite}", false);
        }

        yield return ("received", Dates.Words(certificate.ReceivedOn), false);
        yield return ("closed", Dates.Words(certificate.ClosedOn), false);
        yield return ("office", text["office.of", certificate.OfficeName, certificate.OfficeCode], false);
        yield return ("proposed", certificate is { ProposedBy: { } by, ProposedOn: { } on } ? text["by.on", staff.Person(by), Dates.Words(on)] : text["proposed.nobody"], false);
        yield return ("carried", text["by.on", staff.Person(certificate.CarriedOutBy), Dates.Words(certificate.DisposedOn)], false);
        if (certificate is { Rows: { } rows, Values: { } values, Files: { } files })
        {
            yield return ("counts", text["counts.of", values, rows, files], false);
        }

        yield return ("entry", text["entry.of", certificate.Entry, certificate.Sequence], false);
        yield return ("before", certificate.HeadBefore, true);
        yield return ("after", certificate.HeadAfter, true);
        yield return ("fields", string.Join(", ", certificate.Fields), true);
    }

    private static string Encoded(string text) => Markup.Encode(text);
}
