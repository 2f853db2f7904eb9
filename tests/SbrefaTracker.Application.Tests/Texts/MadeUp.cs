using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Tests.Texts;

/// <summary>Makes something of a type with every property filled, and asks for each text of it by the name of the property that it is for.</summary>
/// <param name="text">Gives the text that is asked for.</param>
internal sealed class MadeUp(Func<string, string> text)
{
    private const int MostDepth = 5;

    /// <summary>The names of the texts that a type asks for, in their order.</summary>
    public static IReadOnlyList<string> TextsOf(Type type, string name = "")
    {
        List<string> names = [];
        new MadeUp(asked =>
        {
            names.Add(asked);
            return "text";
        }).Make(type, name);
        return names;
    }

    /// <summary>One of a type whose text of a number is the given one; the others say "text".</summary>
    public static object? With(Type type, int number, string bad, string name = "")
    {
        var asked = 0;
        return new MadeUp(_ => asked++ == number ? bad : "text").Make(type, name);
    }

    public object? Make(Type type, string name = "", int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return text(name);
        }

        if (type == typeof(Actor))
        {
            return Actor.Staff("everybody", "Everybody", Roles.All, ["0401"]);
        }

        if (type == typeof(Stream))
        {
            return new MemoryStream("What is in a file."u8.ToArray());
        }

        if (depth == MostDepth || typeof(Delegate).IsAssignableFrom(type) || typeof(Stream).IsAssignableFrom(type))
        {
            return null;
        }

        if (type == typeof(bool) || type.IsEnum || type.IsPrimitive)
        {
            return type == typeof(int) || type == typeof(long) ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture) : Activator.CreateInstance(type);
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 3, 6);
        }

        return type.IsArray ? Array(type.GetElementType()!, name, depth) : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? Several(type, name, depth) : Filled(type, depth);
    }

    private Array Array(Type item, string name, int depth)
    {
        var made = System.Array.CreateInstance(item, item == typeof(byte) ? 0 : 1);
        if (made.Length == 1)
        {
            made.SetValue(Make(item, name, depth + 1), 0);
        }

        return made;
    }

    private object? Several(Type type, string name, int depth)
    {
        var items = type.GetGenericArguments();
        if (items.Length == 2)
        {
            var pairs = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(items))!;
            object? key = items[0] == typeof(ComplaintField) ? OfficeFields.Columns[^1] : items[0] == typeof(string) ? "Key" : Make(items[0], name, depth + 1);
            if (key is not null)
            {
                pairs[key] = items[1] == typeof(object) ? text(key is ComplaintField field ? field.Name : "Key") : Make(items[1], "Key", depth + 1);
            }

            return type.IsInstanceOfType(pairs) ? pairs : null;
        }

        var array = Array(items[0], name, depth);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(items), array) is { } set && type.IsInstanceOfType(set) ? set : null;
    }

    // What is worked out of the rest is not filled.
    private object? Filled(Type type, int depth)
    {
        if (type.IsAbstract || type.IsInterface || type.Assembly.GetName().Name?.StartsWith("SbrefaTracker", StringComparison.Ordinal) != true || type == typeof(ComplaintField) || type == typeof(CodeList))
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(part => part.CanWrite && part.GetIndexParameters().Length == 0))
        {
            if (Make(part.PropertyType, part.Name, depth + 1) is { } value)
            {
                part.SetValue(made, value);
            }
        }

        return made;
    }
}
