using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Cli.Verbs;

/// <summary>Counts by the federal holidays alone, which need no database.</summary>
public sealed class ComputeDeadline : Verb
{
    public override string Name => "deadline";

    public override string Syntax => "--from DATE (--business-days N | --calendar-days N) [--explain]";

    public override string Purpose => "prints the due date; with --explain first one line a day";

    public override IReadOnlyList<string> Flags => ["--explain"];

    public override IReadOnlyList<string> Options => ["--from", "--business-days", "--calendar-days"];

    public override Task<int> Run(Call call, CancellationToken ct)
    {
        var from = call.Arguments.Day("--from") ?? throw StopException.Usage($"--from is missing; {Usage}");
        var (days, unit) = Count(call.Arguments);
        var asked = Domain.Calendar.Deadline.Ask(BusinessCalendar.Federal, from, days, unit, Domain.Calendar.Deadline.MostFrom(from));
        if (!asked.IsDone)
        {
            foreach (var refusal in asked.Refusals)
            {
                var option = refusal.Field == "days" ? unit == DayUnit.Business ? "business-days" : "calendar-days" : refusal.Field;
                call.Screen.Error($"sbrefa: --{option} {RefusalWords.Of(refusal)}");
            }

            return Task.FromResult(Exit.Usage);
        }

        if (call.Arguments.Has("--explain"))
        {
            foreach (var day in asked.Value.DayByDay)
            {
                call.Screen.Line(DayWords.Line(day, unit));
            }
        }

        call.Screen.Line(FieldText.Write(asked.Value.Due));
        return Task.FromResult(Exit.Done);
    }

    private (int Days, DayUnit Unit) Count(Arguments arguments) => (arguments.Number("--business-days"), arguments.Number("--calendar-days")) switch
    {
        ({ } business, null) => (business, DayUnit.Business),
        (null, { } calendar) => (calendar, DayUnit.Calendar),
        _ => throw StopException.Usage($"give either --business-days or --calendar-days; {Usage}"),
    };
}
