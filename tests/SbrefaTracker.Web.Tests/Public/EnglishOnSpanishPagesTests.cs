using System.Net.Http.Headers;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>
/// What staff write in English alone is marked as English on a Spanish page, so that a screen reader reads it as what it is. Each text of the kinds of record below is a mark of its own, the name of its property: it is
/// found on a page and marked, or it is named here with the reason why not.
/// </summary>
public sealed class EnglishOnSpanishPagesTests(Site site) : IClassFixture<Site>
{
    private static readonly Type[] Kinds =
        [typeof(OutreachEvent), typeof(EventSession), typeof(SessionSpeaker), typeof(EventMaterial), typeof(Meeting), typeof(MeetingMaterial), typeof(Committee), typeof(CommitteeGroup), typeof(Recommendation), typeof(RecommendationStep), typeof(OfficeContact), typeof(Guide)];

    private static readonly Dictionary<string, string> NotMarked = new(StringComparer.Ordinal)
    {
        ["for staff"] = "OutreachEvent.Purpose OutreachEvent.Message OutreachEvent.AfterAction Committee.Short Recommendation.WorkingGroup Meeting.AgendaApprovedBy Meeting.OfficerPresent Meeting.ShortNoticeReason Meeting.Docket Meeting.MaterialsFrom "
            + "OfficeContact.MailFailedAddress Guide.Note Guide.EnteredBy Guide.Text Guide.TextEs",
        ["a code, with words of its own"] = "OutreachEvent.Kind EventMaterial.FileType EventMaterial.Sha256 MeetingMaterial.FileType MeetingMaterial.Sha256 Meeting.Openness CommitteeGroup.GroupState Recommendation.Response RecommendationStep.ToState OfficeContact.OfficeCode OfficeContact.Purpose "
            + "Guide.Topics Guide.ActionTypes Recommendation.Number",
        ["an address or a number"] = "OutreachEvent.OnlineAddress EventMaterial.Address MeetingMaterial.Address Recommendation.Evidence OfficeContact.Phone OfficeContact.Email Guide.WebAddress Guide.Phone Guide.Email Meeting.NoticeCitation",
        ["the name of a person"] = "SessionSpeaker.Name Meeting.CertifiedBy",
        ["Spanish"] = "OutreachEvent.TitleSpanish OutreachEvent.SummarySpanish OutreachEvent.AccommodationSpanish EventSession.TitleSpanish EventSession.SummarySpanish Guide.TitleEs",
    };

    private DateOnly Today => site.Services.GetRequiredService<AgencyTime>().Today;

    [Fact]
    public async Task Each_text_that_is_written_in_english_alone_is_marked_and_none_is_forgotten()
    {
        var pages = await Told(withSpanish: false);
        var marked = new SortedSet<string>(StringComparer.Ordinal);
        List<string> bare = [];
        foreach (var (address, page) in pages)
        {
            foreach (var (mark, tongue) in Marks(page))
            {
                (tongue == "en" ? marked : (ICollection<string>)bare).Add(tongue == "en" ? mark : $"{address}: {mark}");
            }
        }

        var known = NotMarked.Values.SelectMany(names => names.Split(' ')).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(bare, one => !known.Contains(one.Split(": ")[1]));
        Assert.Equal(Texts().Except(known).Order(StringComparer.Ordinal), marked.Except(known));
        Assert.Empty(known.Except(Texts()));
    }

    [Fact]
    public async Task What_is_written_in_spanish_too_is_shown_in_it_and_not_in_english()
    {
        var pages = await Told(withSpanish: true);
        var shown = pages.Where(page => page.Address != "/events").SelectMany(page => Marks(page.Page)).ToList();

        foreach (var name in NotMarked["Spanish"].Split(' '))
        {
            var english = name.EndsWith("Es", StringComparison.Ordinal) ? name[..^2] : name[..^"Spanish".Length];
            Assert.Contains(shown, one => one == (name, "es"));
            Assert.DoesNotContain(shown, one => one.Mark == english);
        }
    }

    private static IEnumerable<string> Texts() => Kinds.SelectMany(kind => TextsOf(kind).Select(property => $"{kind.Name}.{property.Name}"));

    private static IEnumerable<PropertyInfo> TextsOf(Type kind) => kind.GetProperties().Where(property => property.PropertyType == typeof(string) && property.SetMethod is not null);

    // The marks of a page, each with the language that holds for it.
    private static IEnumerable<(string Mark, string Tongue)> Marks(IDocument page) =>
        from text in page.Body!.Descendants<IText>()
        from mark in Texts()
        where text.Data.Split([' ', '\n', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.TrimEnd('.') == mark)
        select (mark, text.ParentElement!.Closest("[lang]")?.GetAttribute("lang") ?? "");

    // Every text is the name of its property; those that must be something else are given.
    private static T Marked<T>(T one, bool withSpanish, params string[] given)
    {
        foreach (var property in TextsOf(typeof(T)).Where(property => !given.Contains(property.Name)))
        {
            var isSpanish = property.Name.EndsWith("Spanish", StringComparison.Ordinal) || (property.Name.EndsWith("Es", StringComparison.Ordinal) && typeof(T) == typeof(Guide));
            property.SetValue(one, isSpanish && !withSpanish ? null : $"{typeof(T).Name}.{property.Name}");
        }

        return one;
    }

    private async Task<IReadOnlyList<(string Address, IDocument Page)>> Told(bool withSpanish)
    {
        var addresses = (await site.Services.GetRequiredService<WriteQueue>().Run<Result<string[]>>(async (session, ct) => (await Write(session, withSpanish, ct)).ToArray())).Value!;
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("es"));
        List<(string, IDocument)> pages = [];
        foreach (var address in addresses)
        {
            pages.Add((address, new HtmlParser().ParseDocument(await browser.GetStringAsync(address))));
        }

        return pages;
    }

    private async Task<List<string>> Write(WriteSession session, bool withSpanish, CancellationToken ct)
    {
        // One entry writes one record, with all that belongs to it.
        async Task<T> Add<T>(T root, Func<T, Task>? parts = null)
            where T : class, IOfficeRoot
        {
            var added = await session.Add(root);
            await (parts?.Invoke(added) ?? Task.CompletedTask);
            await session.Record(added, Actor.Operator, "Filled", "{}", ct);
            session.Db.ChangeTracker.Clear();
            return added;
        }

        OutreachEvent Event(EventState state) => Marked(new OutreachEvent { State = state, Kind = EventKinds.TradeDay, StartsOn = Today.AddDays(9), EndsOn = Today.AddDays(9), StartsAt = 540, EndsAt = 900, RegisterBy = Today.AddDays(8), AnnouncedOn = Today, Capacity = 9 }, withSpanish, "Kind", "OnlineAddress");
        var off = await Add(Event(EventState.Cancelled));
        var held = await Add(Event(EventState.Announced), async one =>
        {
            var programme = await session.Add(Marked(new EventSession { RecordId = one.Id, MeetsOn = one.StartsOn, StartsAt = 540, EndsAt = 600 }, withSpanish));
            await session.Add(Marked(new SessionSpeaker { RecordId = one.Id, SessionId = programme.Id }, withSpanish));
            await session.Add(Marked(new EventMaterial { RecordId = one.Id, PostedOn = Today }, withSpanish, "Address", "FileType", "Sha256"));
        });
        await session.Db.Committees.Where(one => one.State == CommitteeState.Standing).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CommitteeState.Ended), ct);
        var committee = await Add(Marked(new Committee { BegunOn = Today.AddDays(-99) }, withSpanish), one => session.Add(Marked(new CommitteeGroup { RecordId = one.Id, GroupState = GroupStates.Active, Since = Today }, withSpanish, "GroupState")));
        Meeting Meeting(MeetingState state, int ahead) => Marked(new Meeting { State = state, CommitteeRecord = committee.Id, MeetsOn = Today.AddDays(ahead), StartsAt = 540, EndsAt = 900, Openness = OpenCodes.PartlyClosed, NoticeOn = Today.AddDays(-60), CertifiedOn = Today, RegisterBy = Today.AddDays(ahead - 1) }, withSpanish, "Openness");
        var (called, ahead) = (await Add(Meeting(MeetingState.Cancelled, 20)), await Add(Meeting(MeetingState.NoticePublished, 10)));
        var met = await Add(Meeting(MeetingState.MinutesCertified, -30), async one =>
        {
            await session.Add(Marked(new MeetingMaterial { RecordId = one.Id, PostedOn = Today }, withSpanish, "Address", "FileType", "Sha256"));
            await session.Add(Marked(new MeetingMaterial { RecordId = one.Id, PostedOn = Today, WithdrawnOn = Today }, withSpanish, "Address", "FileType", "Sha256"));
        });
        var number = withSpanish ? "019002" : "019001";
        await Add(
            Marked(new Recommendation { State = RecommendationState.Accepted, CommitteeRecord = committee.Id, Number = number, Term = 16, Response = "concur", RespondedOn = Today }, withSpanish, "Number", "Response", "Evidence"),
            one => session.Add(Marked(new RecommendationStep { RecordId = one.Id, ToState = nameof(RecommendationState.Accepted), TakenOn = Today }, withSpanish, "ToState")));
        await session.Db.Guides.Where(guide => guide.Rule == "Guide.Rule").ExecuteUpdateAsync(set => set.SetProperty(guide => guide.State, GuideState.Withdrawn), ct);
        await Add(Marked(new Guide { State = GuideState.Kept, RulePublishedOn = Today.AddDays(-9), EffectiveOn = Today.AddDays(-5), PublishedOn = Today.AddDays(-5) }, withSpanish, "WebAddress", "Phone", "Email", "Topics", "ActionTypes"));
        await session.Db.OfficeContacts.Where(contact => contact.OfficeCode == "0401").ExecuteDeleteAsync(ct);
        session.Db.Add(Marked(new OfficeContact { OfficeCode = "0401", Purpose = "cargo" }, withSpanish, "OfficeCode", "Purpose"));
        await session.Db.SaveChangesAsync(ct);
        session.Db.ChangeTracker.Clear();
        return
        [
            "/events", $"/events/{-held.Id}", $"/events/{-off.Id}", $"/events/{-held.Id}/register", "/committee-of-the-trade", $"/committee-of-the-trade/meetings/{-met.Id}", $"/committee-of-the-trade/meetings/{-called.Id}",
            $"/committee-of-the-trade/meetings/{-ahead.Id}/take-part", "/committee-of-the-trade/recommendations", $"/committee-of-the-trade/recommendations/{number}", "/offices?q=0401", "/guides",
        ];
    }
}
