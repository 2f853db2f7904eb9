using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// Looks through everything that a command gives, whatever its own rules look at: what holds a control character or half of a character is no text, as in the catalogue of fields, and is
/// refused at the property that holds it. A command that is added later is held by it without a line of its own.
/// </summary>
internal static class GivenTexts
{
    /// <summary>The refusal of what is no text.</summary>
    public const string Code = "control_character";

    // What a command gives lies at most so deep: a command, what it gives, a list in it, an item, a list of that, its items.
    private const int MostDepth = 6;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = new();

    /// <summary>One refusal for each property that holds what is no text, named by its last name as the fields of forms are.</summary>
    public static IReadOnlyList<Refusal> Faults(object given)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Look(given, "", 0, names);
        return [.. names.Select(name => Refusal.On(name, Code))];
    }

    private static void Look(object? value, string name, int depth, SortedSet<string> names)
    {
        switch (value)
        {
            case string text:
                if (!FieldText.IsText(text))
                {
                    names.Add(name);
                }

                break;
            case null or ComplaintField or CodeList:
            case var _ when depth == MostDepth || !MayHoldText(value.GetType()):
                break;
            case IDictionary pairs:
                foreach (DictionaryEntry pair in pairs)
                {
                    Look(pair.Value, KeyName(pair.Key) ?? name, depth + 1, names);
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Look(item, name, depth + 1, names);
                }

                break;
            default:
                foreach (var part in Parts.GetOrAdd(value.GetType(), PartsOf))
                {
                    Look(part.GetValue(value), part.Name, depth + 1, names);
                }

                break;
        }
    }

    private static string? KeyName(object key) => key switch
    {
        ComplaintField field => field.Name,
        string name when FieldText.IsText(name) => name,
        _ => null,
    };

    // What is worked out of the rest is no part of what was given.
    private static PropertyInfo[] PartsOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(part => part is { CanRead: true, CanWrite: true } && part.GetIndexParameters().Length == 0 && MayHoldText(part.PropertyType)),
    ];

    private static bool MayHoldText(Type type)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            return true;
        }

        var item = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[^1] : null);
        return item is not null ? MayHoldText(item)
            : !type.IsEnum && !type.IsPrimitive && (type.IsAssignableTo(typeof(IEnumerable)) || type.Assembly == typeof(GivenTexts).Assembly || type.Assembly == typeof(FieldText).Assembly);
    }
}
