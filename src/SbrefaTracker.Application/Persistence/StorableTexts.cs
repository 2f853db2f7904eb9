using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// What no database can hold as text, a NUL or half of a character, reaches none: looked for, it is found nowhere, on both databases alike; to be written, it is refused, and the
/// <see cref="WriteQueue"/> gives the refusal to whoever asked. The rules of the use cases come before and say at which field; this is the last that stands between a text nobody looked at and an error.
/// </summary>
internal sealed class StorableTexts : DbCommandInterceptor
{
    public static readonly StorableTexts Instance = new();

    /// <summary>The refusal of what was to be written: at which field it was given is not known here.</summary>
    public static readonly Refusal Reason = Refusal.Of("control_character");

    private const char Nul = '\0';
    private const char Substitute = '\uFFFD';

    /// <summary>Whether both databases can hold it.</summary>
    public static bool CanHold(ReadOnlySpan<char> text)
    {
        if (text.Contains(Nul))
        {
            return false;
        }

        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command, eventData.CommandSource);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData.CommandSource);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Look(command, eventData.CommandSource);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData.CommandSource);
        return new(result);
    }

    // Those that answer one value are never made by a query or a change of Entity Framework.
    private static void Look(DbCommand command, CommandSource source)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            switch (parameter.Value)
            {
                case string text when !CanHold(text):
                    parameter.Value = IsRead(source) ? Unfindable(text) : throw new UnstorableText();
                    break;
                case IList<string?> texts when texts.Any(text => !CanHold(text)):
                    parameter.Value = IsRead(source) ? texts.Select(text => CanHold(text) ? text : Unfindable(text!)).ToArray() : throw new UnstorableText();
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsRead(CommandSource source) => source is CommandSource.LinqQuery or CommandSource.FromSqlQuery;

    private static string Unfindable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value == Nul ? Substitute.ToString() : rune.ToString()));
}

/// <summary>Somebody gave what no database can hold, and no rule of the use case looked at it.</summary>
internal sealed class UnstorableText() : Exception("A text holds a NUL or half of a character.")
{
    /// <summary>Whether it is what a piece of writing failed of.</summary>
    public static bool IsIn(Exception failure) => failure is UnstorableText or { InnerException: UnstorableText };
}
