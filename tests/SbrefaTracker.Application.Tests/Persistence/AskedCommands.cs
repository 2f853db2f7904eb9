using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SbrefaTracker.Application.Tests.Persistence;

/// <summary>What the program asks the database while this is open, of all that follows from the caller. Opened before the world: a context that was used a moment ago does not look whether anybody listens.</summary>
internal sealed class AskedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<AskedCommands?> Open = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<(string Text, IReadOnlyList<DbParameter> Parameters)> _asked = [];

    public AskedCommands()
    {
        Open.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What reads, each text once.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<DbParameter> Parameters)> Reading
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked.Where(one => one.Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) || one.Text.TrimStart().StartsWith("WITH", StringComparison.Ordinal)).DistinctBy(one => one.Text)];
            }
        }
    }

    public void Clear()
    {
        lock (_asked)
        {
            _asked.Clear();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    // Other tests run at the same time: what they ask does not follow from here.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Open.Value == this && value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command: var command })
        {
            lock (_asked)
            {
                _asked.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]));
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _subscriptions.ForEach(one => one.Dispose());
        Open.Value = null;
    }

    private static DbParameter Copy(DbParameter given) => given is NpgsqlParameter postgres
        ? postgres.Clone()
        : new Microsoft.Data.Sqlite.SqliteParameter(given.ParameterName, given.Value ?? DBNull.Value);
}
