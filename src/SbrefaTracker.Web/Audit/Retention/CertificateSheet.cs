using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Reports;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>Certificates of disposal as a page that needs nothing else, to be printed: one, or all of a day one after the other.</summary>
public sealed class CertificateSheet(IStringLocalizer<CertificatePage> text, IStringLocalizer<DayCertificatePage> ofDay, RetentionWords names, StaffWords staff)
{
    private const string Style =
        "body{font:11pt/1.45 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#fff}h1{font-size:17pt;margin:0 0 .4rem}h2{font-size:13pt;margin:1.6rem 0 .4rem;padding-top:.6rem;border-top:1px solid #a9aeb1;break-after:avoid}"
        + "dl{display:grid;grid-template-columns:12rem 1fr;gap:.2rem 1rem;margin:.6rem 0}dt{color:#565c65}dd{margin:0;overflow-wrap:anywhere}.mono{font-family:ui-monospace,monospace;font-size:9pt}section{break-inside:avoid}@page{margin:2cm}";

    /// <summary>The certificate of one complaint.</summary>
    public byte[] Of(DisposalCertificate certificate) => Page(
        text["title", certificate.Reference], $"<p>{Encoded(text["lead", Dates.Words(certificate.DisposedOn)])}</p>{Facts(certificate)}<p>{Encoded(text["stays.print"])}</p>");

    /// <summary>All that was disposed of on a day.</summary>
    public byte[] OfDay(DateOnly day, IReadOnlyList<DisposalCertificate> certificates) => Page(
        ofDay["title", Dates.Words(day)],
        string.Concat(certificates.Select(one => $"<section><h2>{Encoded(text["title", one.Reference])}</h2>{Facts(one)}</section>\n").Append($"<p>{Encoded(text["stays.print"])}</p>")));

    private static byte[] Page(string title, string content) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title><style>{Style}</style></head>\n<body><main>\n<h1>{Encoded(title)}</h1>\n{content}\n</main></body></html>\n"));

    private string Facts(DisposalCertificate certificate)
    {
        var facts = new StringBuilder("<dl>");
        foreach (var (term, value, isMono) in All(certificate))
        {
            facts.Append(CultureInfo.InvariantCulture, $"<dt>{Encoded(text[term])}</dt><dd{(isMono ? " class=\"mono\"" : "")}>{Encoded(value)}</dd>\n");
        }

        return facts.Append("</dl>").ToString();
    }

    private IEnumerable<(string Term, string Value, bool IsMono)> All(DisposalCertificate certificate)
    {
        yield return ("rule", certificate.Rule is { } rule ? text["rule.of", names.Rule(rule), Dates.Words(certificate.DueOn ?? certificate.DisposedOn)] : text["rule.none"], false);
        yield return ("authority", certificate.Standing is { Length: > 0 } standing ? text["authority.of", certificate.Authority, names.Standing(standing)] : certificate.Authority, false);
        yield return ("reason", certificate.Reason, false);
        if (certificate.Despite is { } despite)
        {
            yield return ("despite", $"{text["despite.said", staff.Person(certificate.ProposedBy ?? "")]} {certificate.ProposedDespite}; {text["despite.said", staff.Person(certificate.CarriedOutBy)]} {despite}", false);
        }

        yield return ("received", Dates.Words(certificate.ReceivedOn), false);
        yield return ("closed", Dates.Words(certificate.ClosedOn), false);
        yield return ("office", certificate.OfficeCode, false);
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
