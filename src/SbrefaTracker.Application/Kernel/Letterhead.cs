using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Application.Kernel;

/// <summary>What stands around every letter: who writes, and how they are reached. A letter keeps it as it was when it was sent.</summary>
/// <param name="Office">The office that answers complaints.</param>
/// <param name="Agency">The agency whose office it is.</param>
/// <param name="Phone">"" when none is set.</param>
/// <param name="Email">"" when none is set.</param>
public sealed record Letterhead(string Office, string Agency, string Phone, string Email)
{
    /// <summary>How the office is reached, without what is not set.</summary>
    public IReadOnlyList<string> Ways => [.. new[] { Phone, Email }.Where(way => way.Length > 0)];

    public static Letterhead Of(AgencyOptions agency, IConfiguration configuration) =>
        new(OneLine(agency.Office), OneLine(agency.Name), OneLine(configuration["Agency:Phone"]), OneLine(configuration["Agency:Email"]));

    /// <summary>Each part on a line of its own.</summary>
    public string Write() => string.Join('\n', Office, Agency, Phone, Email);

    /// <summary>What <see cref="Write"/> wrote; null when nothing was kept: the letter was sent before letterheads were.</summary>
    public static Letterhead? Read(string? kept) => kept?.Split('\n') is [var office, var agency, var phone, var email] ? new(office, agency, phone, email) : null;

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
