using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up bulletins to the trade: one that stands and of which a correction is prepared, one that was corrected, one that waits for an office, one that is begun.</summary>
internal sealed class DemoBulletins(WriteSession session, Actor writer)
{
    private const string Office = "2304";

    public async Task Tell(CancellationToken ct)
    {
        var exams = Words("Made up: exams at the bridge are announced a day before", "An exam at the bridge is announced by e-mail to the broker on the day before. Nothing changes for exams on the day of arrival.", "Inventado: las inspecciones en el puente se anuncian un día antes", "La inspección en el puente se anuncia por correo electrónico al agente el día anterior. Nada cambia para las inspecciones del día de llegada.", "goods", "EXAM");
        (exams.CorrectionTitle, exams.CorrectionText) = (exams.Title, "An exam at the bridge is announced by e-mail to the broker and the importer on the day before. Nothing changes for exams on the day of arrival.");
        (exams.CorrectionTitleEs, exams.CorrectionTextEs) = (exams.TitleEs, "La inspección en el puente se anuncia por correo electrónico al agente y al importador el día anterior. Nada cambia para las inspecciones del día de llegada.");
        (exams.CorrectionChange, exams.CorrectionChangeEs) = ("Importers get the e-mail too.", "Los importadores también reciben el mensaje.");
        (exams.CorrectionOn, exams.CorrectionBy, exams.Round) = (session.Today, writer.Id, 2);
        await Publish(exams, -60, null, ct);
        var petitions = Words("Made up: where petitions are sent", "Petitions go to the FP&F office that is named in the notice, by mail or e-mail.", "Inventado: adónde se envían las peticiones", "Las peticiones se envían a la oficina FP&F que indica el aviso, por correo postal o electrónico.", "penalties deadlines", "PEN SEIZ");
        await Publish(petitions, -35, new Correction("The first text left out e-mail.", "El primer texto omitía el correo electrónico.", "Petitions go to the FP&F office that is named in the notice, by mail.", "Las peticiones se envían a la oficina FP&F que indica el aviso, por correo postal."), ct);
        var waiting = Words("Made up: opening hours of the cargo office in December", "The cargo office opens at 7 a.m. from December 1.", "Inventado: horario de la oficina de carga en diciembre", "La oficina de carga abre a las 7 a. m. desde el 1 de diciembre.", "service", "");
        waiting.State = BulletinState.InClearance;
        await session.Add(waiting);
        await session.Add(new BulletinClearance { RecordId = waiting.Id, Round = waiting.Round, OfficeCode = Office });
        await Record(waiting, ct);
        var begun = await session.Add(Words("Made up: fees for exams", "", "", "", "fees", "EXAM"));
        await Record(begun, ct);
    }

    private async Task Publish(Bulletin bulletin, int daysAgo, Correction? correction, CancellationToken ct)
    {
        var day = session.Today.AddDays(daysAgo);
        bulletin.Place = Bulletin.PlaceOf(day.Year, await session.Next(Counters.Bulletin(day.Year)));
        (bulletin.PublishedOn, bulletin.State, bulletin.IsOnWeb, bulletin.IsInFeed) = (day, correction is null ? BulletinState.Published : BulletinState.Corrected, true, true);
        await session.Add(bulletin);
        await session.Add(Version(bulletin, 1, BulletinVersions.Published, day, (correction?.Text ?? bulletin.Text, correction?.TextEs ?? bulletin.TextEs), default));
        if (correction is not null)
        {
            await session.Add(Version(bulletin, 2, BulletinVersions.Corrected, day.AddDays(5), (bulletin.Text, bulletin.TextEs), (correction.Change, correction.ChangeEs)));
        }

        foreach (var (channel, reason) in new[] { (BulletinChannels.Web, "Everybody finds it there."), (BulletinChannels.Feed, "Brokers follow it.") })
        {
            await session.Add(new BulletinChannel { RecordId = bulletin.Id, Channel = channel, Reason = reason, ChosenOn = day, By = writer.Id });
        }

        await Record(bulletin, ct);
    }

    private BulletinVersion Version(Bulletin bulletin, int number, string kind, DateOnly day, (string En, string Es) text, (string? En, string? Es) change) => new()
    {
        RecordId = bulletin.Id,
        Number = number,
        Kind = kind,
        At = session.Now.AddDays(day.DayNumber - session.Today.DayNumber),
        ReadFrom = day,
        By = writer.Id,
        Title = bulletin.Title,
        Text = text.En,
        TitleEs = bulletin.TitleEs,
        TextEs = text.Es,
        Change = change.En,
        ChangeEs = change.Es,
    };

    private Bulletin Words(string title, string text, string titleEs, string textEs, string topics, string actions) => new()
    {
        Title = title,
        Text = text,
        TitleEs = titleEs,
        TextEs = textEs,
        Topics = topics,
        ActionTypes = actions,
        Offices = Office,
        WrittenOn = session.Today,
        WrittenBy = writer.Id,
    };

    private async Task Record(Bulletin bulletin, CancellationToken ct)
    {
        await session.Record(bulletin, Actor.Operator, PastTense.DemoMade, "{}", ct);
        session.Db.ChangeTracker.Clear();
    }

    /// <param name="Text">The words before.</param>
    /// <param name="TextEs">The same in Spanish.</param>
    private sealed record Correction(string Change, string ChangeEs, string Text, string TextEs);
}
