using System.Globalization;
using System.Resources;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Deadlines;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>The domain gives codes; none of them may reach a page without words.</summary>
public sealed class DomainWordsTests
{
    private static readonly CodeList[] Lists =
    [
        Sources.List, ActionTypes.List, TradeRoles.List, EntityTypes.List, Confidentialities.List, Outcomes.List, Findings.List,
        Languages.List, SizeVerdicts.List, SizeReasons.List,
    ];

    public static TheoryData<string> Keys() =>
    [
        .. Lists.SelectMany(list => list.Codes.Select(code => $"{list.Name}.{code}")),
        .. Enum.GetNames<ComplaintState>().Select(state => $"state.{state}"),
        .. States.List.Codes.Concat(UsStates.Codes).Distinct(StringComparer.Ordinal).Select(code => $"us_state.{code}"),
        .. FederalHolidays.Codes.Select(code => $"holiday.{code}"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Name_every_code(string key) => Assert.NotNull(Read<Words>(key));

    [Fact]
    public void Say_every_refusal_of_the_workflow()
    {
        var codes = ComplaintWorkflow.Sentences.SelectMany(sentence => sentence.Guards).Select(guard => guard.RefusalCode)
            .Append("workflow.not_in_this_state").Append("workflow.not_your_role");

        Assert.All(codes, code => Assert.NotNull(Read<Refusals>(code)));
    }

    [Fact]
    public void Say_every_legal_deadline()
    {
        Assert.All(LegalDeadlines.All, deadline => Assert.NotNull(Read<DeadlinesPage>($"rule.{deadline.Code}.what")));
        Assert.All(LegalDeadlines.All, deadline => Assert.True(ActionTypes.List.Has(deadline.ActionType)));
    }

    private static string? Read<T>(string key) =>
        new ResourceManager(typeof(T).FullName!, typeof(T).Assembly).GetString(key, CultureInfo.InvariantCulture);
}
