using System.Globalization;

namespace SbrefaTracker.Cli.Frame;

/// <summary>What was given to a verb: checked against what the verb takes.</summary>
public sealed class Arguments
{
    /// <summary>The one option of every verb.</summary>
    internal const string VerboseFlag = "--verbose";

    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
    private readonly List<string> _operands = [];

    private Arguments()
    {
    }

    public bool Verbose => Has(VerboseFlag);

    public static Arguments Read(Verb verb, IReadOnlyList<string> given)
    {
        var read = new Arguments();
        string? list = null;
        for (var i = 0; i < given.Count; i++)
        {
            var (name, value) = Split(given[i]);
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                read.Take(given[i], list, verb.Operands);
                continue;
            }

            list = verb.Lists.Contains(name) ? name : null;
            if (value is null && (name == VerboseFlag || verb.Flags.Contains(name)))
            {
                read._flags.Add(name);
            }
            else if (!verb.Options.Contains(name))
            {
                throw StopException.Usage($"{verb.Name} does not know {given[i]}; {verb.Usage}");
            }
            else if (value is null && ++i >= given.Count)
            {
                throw StopException.Usage($"{name} needs a value; {verb.Usage}");
            }
            else
            {
                read.Keep(name, value ?? given[i]);
            }
        }

        return read._operands.Count == verb.Operands ? read : throw StopException.Usage(verb.Usage);
    }

    public string Operand(int index) => _operands[index];

    public bool Has(string name) => _flags.Contains(name) || _options.ContainsKey(name);

    public IReadOnlyList<string> All(string option) => _options.GetValueOrDefault(option) ?? [];

    public string? Value(string option) => All(option) switch
    {
        [] => null,
        [var one] => one,
        _ => throw StopException.Usage($"{option} is given more than once"),
    };

    public string Required(string option) => Value(option) ?? throw StopException.Usage($"{option} is missing");

    public DateOnly? Day(string option) => Value(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw StopException.Usage($"{option} must be a date such as 2026-03-06, not \"{text}\"");

    public int? Number(string option) => Value(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw StopException.Usage($"{option} must be a whole number, not \"{text}\"");

    private static (string Name, string? Value) Split(string argument)
    {
        var at = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return at < 0 ? (argument, null) : (argument[..at], argument[(at + 1)..]);
    }

    // What the verb takes without a name is complete first: a further word belongs to the list before it.
    private void Take(string word, string? list, int operands)
    {
        if (list is not null && _operands.Count == operands)
        {
            Keep(list, word);
        }
        else
        {
            _operands.Add(word);
        }
    }

    private void Keep(string name, string value)
    {
        if (!_options.TryGetValue(name, out var values))
        {
            _options.Add(name, values = []);
        }

        values.Add(value);
    }
}
