namespace SbrefaTracker.Application.Demo;

/// <summary>
/// What a made-up complaint can be about. Texts hold <c>{goods}</c>, <c>{office}</c>, <c>{amount}</c> and <c>{days}</c>.
/// </summary>
/// <param name="ActionType">Code of the enforcement action.</param>
/// <param name="Role">The filer's role in trade.</param>
/// <param name="Subject">One line.</param>
/// <param name="Narrative">What happened, as the filer tells it.</param>
/// <param name="Wish">What the filer wants.</param>
/// <param name="Law">What the office relied on; null when the filer does not say.</param>
/// <param name="Outcomes">How such a matter ends.</param>
/// <param name="IsPenalty">The amount is a penalty assessed, not another amount at issue.</param>
/// <param name="Language">Of the texts.</param>
internal sealed record DemoMatter(
    string ActionType, string Role, string Subject, string Narrative, string Wish, string? Law, string[] Outcomes, bool IsPenalty, string Language = "en");
