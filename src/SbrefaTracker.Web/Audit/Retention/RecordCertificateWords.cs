using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>A line of a certificate.</summary>
/// <param name="IsMono">A digest or the names of columns.</param>
public sealed record CertificateFact(string Term, string Value, bool IsMono = false);

/// <summary>The certificate of what went of a record of the office in words: the page and the print say the same.</summary>
public sealed class RecordCertificateWords(IStringLocalizer<RecordKeepingCard> text, RetentionWords names, StaffWords staff)
{
    public IEnumerable<CertificateFact> Of(RecordDisposal gone)
    {
        yield return new(text["rule"], gone.Rule.Length == 0 ? text["rule.none"] : names.Rule(gone.Rule));
        yield return new(text["authority"], RetentionStandings.List.Has(gone.Standing) ? text["authority.of", names.Authority(gone.Authority), names.Standing(gone.Standing)] : names.Authority(gone.Authority));
        if (gone.Reason is { Length: > 0 } reason)
        {
            yield return new(text["reason"], reason);
        }

        if (gone.Despite is { } despite)
        {
            yield return new(text["despite"], text["said", staff.Person(gone.ProposedBy ?? ""), gone.ProposedDespite ?? "–"]);
            yield return new(text["despite.second"], text["said", staff.Person(gone.By), despite]);
        }

        if (gone.ProposedBy is { } proposer)
        {
            yield return new(text["proposed"], staff.Person(proposer));
        }

        yield return new(text["carried"], text["by.on", staff.Person(gone.By), Dates.Words(gone.On)]);
        if (gone.Days is { } days)
        {
            yield return new(text["kept"], text["kept.for", days]);
        }

        if (gone.People is { } people)
        {
            yield return new(text["counts"], text["people", people]);
        }

        if (gone.TakenBack is { } entries)
        {
            yield return new(text["counts"], text["people.back", entries]);
        }

        if (gone.Values is { } values)
        {
            yield return new(text["counts"], text["values", values]);
        }

        yield return new(text["entry"], text["entry.of", gone.Entry, gone.Sequence]);
        yield return new(text["before"], gone.HeadBefore, IsMono: true);
        yield return new(text["after"], gone.HeadAfter, IsMono: true);
        if (gone.Fields.Count > 0)
        {
            yield return new(text["fields"], string.Join(", ", gone.Fields), IsMono: true);
        }
    }
}
