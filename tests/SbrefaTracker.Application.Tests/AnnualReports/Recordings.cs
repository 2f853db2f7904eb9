using CsCheck;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>Complaints as a test writes them down, and arbitrary ones around the fiscal year 2025.</summary>
internal static class Recordings
{
    private static readonly DateOnly Earliest = new(2024, 6, 1);
    private static readonly string[] Offices = ["0401", "0417", "0502", "2704", "CEE-ELE"];

    public static readonly Gen<DateOnly> AsOf = Gen.Int[0, 650].Select(days => new DateOnly(2024, 7, 1).AddDays(days));

    public static readonly Gen<Recorded[]> DataSet = One().Array[0, 40].Select(Numbered);

    /// <summary>A complaint about which nothing is known but the day it was received.</summary>
    public static Complaint Complaint(DateOnly received) => new()
    {
        Reference = string.Empty,
        Source = Sources.Direct,
        OfficeCode = "0401",
        ActionType = "PEN",
        EntityName = "Example Imports",
        SizeVerdict = SizeVerdicts.Undetermined,
        Subject = "Subject",
        Narrative = "Narrative",
        Confidentiality = Confidentialities.Closed,
        Language = Languages.English,
        ReceivedOn = received,
    };

    public static Recorded[] Numbered(IEnumerable<Recorded> all) => [.. all.Select((recorded, index) => Numbered(recorded, index + 1))];

    private static Recorded Numbered(Recorded recorded, int id)
    {
        recorded.Complaint.Id = id;
        recorded.Complaint.Reference = $"RF-2025-{id:D5}";
        recorded.Complaint.Reopenings = recorded.Reopenings.Count;
        for (var i = 0; i < recorded.Reopenings.Count; i++)
        {
            recorded.Reopenings[i].Id = (id * 10) + i;
            recorded.Reopenings[i].ComplaintId = id;
        }

        foreach (var pause in recorded.Pauses)
            (pause.Id, pause.ComplaintId) = ((id * 10) + 7, id);
        foreach (var extension in recorded.Extensions)
            (extension.Id, extension.ComplaintId) = ((id * 10) + 8, id);
        for (var i = 0; i < recorded.Escalations.Count; i++)
            (recorded.Escalations[i].Id, recorded.Escalations[i].ComplaintId) = ((id * 10) + 5 + i, id);
        for (var i = 0; i < recorded.Inquiries.Count; i++)
        {
            var (inquiry, number) = (recorded.Inquiries[i], (id * 10) + i);
            (inquiry.Asked.Id, inquiry.Asked.ComplaintId, inquiry.Asked.Number) = (number, id, i + 1);
            for (var j = 0; j < inquiry.Assessed.Count; j++)
                (inquiry.Assessed[j].Id, inquiry.Assessed[j].ComplaintId, inquiry.Assessed[j].InquiryId) = ((number * 10) + j, id, number);
        }

        return recorded;
    }

    private static Gen<Recorded> One() =>
        from received in Gen.Int[0, 520].Select(Earliest.AddDays)
        from forwarded in After(received, 40)
        from responded in forwarded is { } day ? After(day, 220) : Pick<DateOnly?>([null])
        from closures in Closures(received)
        from money in Money()
        from what in Words()
        from pauses in Pauses(forwarded)
        from extensions in Extensions(forwarded)
        from escalations in Escalations(received)
        from inquiries in RecordedReplies.Inquiries(received)
        from flags in RecordedReplies.Flags(received)
        select Make(what, received, forwarded, responded, closures, money) with { Pauses = pauses, Extensions = extensions, Escalations = escalations, Inquiries = inquiries, Flags = flags };

    private static Gen<Escalation[]> Escalations(DateOnly received) =>
        from many in Gen.Int[0, 5]
        from after in Gen.Int[0, 150]
        from decided in Gen.Int[-1, 60]
        select Enumerable.Range(0, Math.Max(0, many - 3)).Select(i => new Escalation
        {
            RaisedOn = received.AddDays(after + (i * 70)),
            DecidedOn = decided < 0 ? null : received.AddDays(after + (i * 70) + decided),
            RaisedBy = "representative",
            Reason = "It cannot be solved here",
        }).ToArray();

    private static Gen<Pause[]> Pauses(DateOnly? forwarded) =>
        from some in Gen.Int[0, 3]
        from begins in Gen.Int[0, 150]
        from lasts in Gen.Int[-1, 80]
        select some != 0 || forwarded is null
            ? Array.Empty<Pause>()
            :
            [
                new Pause
                {
                    FromOn = forwarded.Value.AddDays(begins),
                    ToOn = lasts < 0 ? null : forwarded.Value.AddDays(begins + lasts),
                    Authority = "19 CFR 162.32",
                    By = "analyst",
                    Reason = "The filer asked for time",
                },
            ];

    private static Gen<Extension[]> Extensions(DateOnly? forwarded) =>
        from some in Gen.Int[0, 4]
        from after in Gen.Int[0, 60]
        from days in Gen.Int[1, 20]
        from rated in Gen.Bool
        select some != 0 || forwarded is null
            ? Array.Empty<Extension>()
            :
            [
                new Extension
                {
                    Clock = rated ? "OnoResponse" : "OfficeReply",
                    BusinessDays = days,
                    GrantedOn = forwarded.Value.AddDays(after),
                    By = "analyst",
                    Reason = "Records had to be fetched",
                },
            ];

    private static Recorded Make(
        Complaint what, DateOnly received, DateOnly? forwarded, DateOnly? responded, ClosureGiven[] closures, (long? Assessed, long? Final) money)
    {
        (what.ReceivedOn, what.ForwardedOn, what.RespondedOn) = (received, forwarded, responded);
        (what.PenaltyAssessedCents, what.PenaltyFinalCents) = money;
        List<Reopening> undone = [];
        foreach (var closure in closures)
        {
            if (closure.ReopenedOn is { } reopenedOn)
                undone.Add(Undone(closure, reopenedOn, money.Final));
            else
                (what.ClosedOn, what.Outcome, what.Finding) = (closure.On, closure.Outcome, closure.Finding);
        }

        return new(what, undone);
    }

    private static Reopening Undone(ClosureGiven closure, DateOnly reopenedOn, long? finalCents) => new()
    {
        ClosedOn = closure.On,
        ReopenedOn = reopenedOn,
        Outcome = closure.Outcome,
        Finding = closure.Finding,
        PenaltyFinalCents = finalCents / 2,
        By = "somebody",
        Reason = "New facts",
    };

    private static Gen<DateOnly?> After(DateOnly day, int atMost) =>
        from happens in Gen.Int[0, 4]
        from days in Gen.Int[0, atMost]
        select happens == 0 ? (DateOnly?)null : day.AddDays(days);

    private sealed record ClosureGiven(DateOnly On, DateOnly? ReopenedOn, string Outcome, string? Finding);

    // Each closure but the last is undone; the last may be undone as well, and then the complaint is open today.
    private static Gen<ClosureGiven[]> Closures(DateOnly received) =>
        from steps in Gen.Select(Gen.Int[0, 200], Gen.Int[0, 90]).Array[0, 3]
        from last in Gen.Bool
        from outcome in Pick("explained", "reduced", "waived", "not_eligible", "duplicate")
        from finding in Pick<string?>("substantiated", "undetermined", null)
        select Chain(received, steps, last, outcome, finding);

    private static ClosureGiven[] Chain(DateOnly from, (int Open, int Closed)[] steps, bool lastIsUndone, string outcome, string? finding)
    {
        List<ClosureGiven> chain = [];
        for (var i = 0; i < steps.Length; i++)
        {
            var closed = from.AddDays(steps[i].Open);
            DateOnly? reopened = i < steps.Length - 1 || lastIsUndone ? closed.AddDays(steps[i].Closed) : null;
            chain.Add(new(closed, reopened, i % 2 == 0 ? outcome : "guidance", finding));
            from = reopened ?? closed;
        }

        return [.. chain];
    }

    private static Gen<(long? Assessed, long? Final)> Money() =>
        from assessed in Pick<long?>(null, 0, 1, 500_00, 12_345_67)
        from share in Gen.Int[-1, 4]
        select (assessed, share < 0 || assessed is null ? null : assessed * share / 4);

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Complaint> Words() =>
        from office in Pick(Offices)
        from source in Pick("direct", "ono", "hearing")
        from action in Pick("PEN", "SEIZ", "CF28", "OTHER")
        from role in Pick<string?>("importer", "broker", null)
        from state in Pick<string?>("TX", "CA", null)
        from size in Pick(SizeVerdicts.Small, SizeVerdicts.NotSmall, SizeVerdicts.Undetermined)
        from retaliation in Pick<bool?>(true, false, null)
        from said in Pick<string?>("yes", "no", null)
        from saidOn in Gen.Int[0, 1500]
        select Said(Fill(Complaint(Earliest), office, source, action, role, state, size, retaliation), said, saidOn);

    // Some said it before the day was kept.
    private static Complaint Said(Complaint c, string? said, int after)
    {
        (c.Usefulness, c.UsefulnessOn) = (said, said is null || after % 7 == 0 ? null : Earliest.AddDays(after));
        return c;
    }

    private static Complaint Fill(Complaint c, string office, string source, string action, string? role, string? state, string size, bool? retaliation)
    {
        c.RetaliationAlleged = retaliation;
        (c.OfficeCode, c.Source, c.ActionType, c.TradeRole, c.EntityState, c.SizeVerdict) = (office, source, action, role, state, size);
        return c;
    }
}
