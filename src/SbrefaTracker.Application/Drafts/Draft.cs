using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Application.Drafts;

/// <summary>A complaint that is being written, right or wrong, as it was typed.</summary>
/// <param name="Key">Its secret name.</param>
/// <param name="Typed">What was typed, by the names of the fields.</param>
/// <param name="Done">The steps from which the filer went on at least once.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="ExpiresAt">When it is deleted unless somebody goes on; every save moves it.</param>
public sealed record Draft(DraftKey Key, IReadOnlyDictionary<string, string> Typed, IReadOnlySet<string> Done, DateTimeOffset BegunAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What was typed into a field; "" for nothing.</summary>
    public string this[string name] => Typed.GetValueOrDefault(name, "");

    /// <summary>
    /// Tells whether fields still hold what a page showed: a page carries it along, so that another tab that saved meanwhile is noticed.
    /// </summary>
    public string Fingerprint(IEnumerable<string> names)
    {
        var text = string.Join('\u001f', names.Select(name => $"{name}={this[name]}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}

/// <summary>One step of the form as it was sent.</summary>
/// <param name="Step">The code of the step.</param>
/// <param name="Values">All its fields, "" for an empty one.</param>
/// <param name="Seen">The fingerprint of what the page had shown in them.</param>
/// <param name="IsDone">The filer went on from here; false when it was only put away.</param>
public sealed record DraftStep(string Step, IReadOnlyDictionary<string, string> Values, string Seen, bool IsDone = true);
