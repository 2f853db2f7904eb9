using System.Globalization;
using SbrefaTracker.Application.Complaints;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>The answer of the filer to what was asked, and the papers that go along with it.</summary>
public partial class TrackedPage
{
    // Files that came with an answer, and what was wrong with others.
    private IReadOnlyList<long> _kept = [];
    private IReadOnlyList<string> _problems = [];
    private string _after = "";

    // Files that were taken go along, those too that came with an answer that was refused before. What was wrong with the others is told on the page that follows: their sender adds them there.
    private async Task Supply()
    {
        var received = AnswerParts.Of(Http);
        _problems = received?.Problems ?? [];
        _kept = [.. (_form?["kept"] ?? default).Where(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(id => long.Parse(id!, CultureInfo.InvariantCulture)).Union(received?.Stored ?? [])];
        _after = received?.Query ?? "";
        await Run(reference => new SupplyMore { Reference = reference, Version = Version, Text = Typed("text"), Files = _kept });
    }
}
