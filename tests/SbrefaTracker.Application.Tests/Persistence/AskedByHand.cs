using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SQLitePCL;

namespace SbrefaTracker.Application.Tests.Persistence;

/// <summary>
/// What reaches the database while this is open, also past Entity Framework, of all that follows from the caller: SQLite tells each statement with its values, to be explained afterwards;
/// PostgreSQL tells the plan that it followed. Opened before the world.
/// </summary>
internal sealed class AskedByHand : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string TellPlans =
        "LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_level = 'notice'; SET client_min_messages = 'notice'; SET enable_seqscan = off";

    private static readonly AsyncLocal<AskedByHand?> Open = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _told = [];

    public AskedByHand()
    {
        Open.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements of SQLite, or the plans of PostgreSQL, since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_told)
        {
            string[] taken = [.. _told.Distinct(StringComparer.Ordinal)];
            _told.Clear();
            return taken;
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    // Other tests run at the same time: what they open does not follow from here.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Open.Value == this && value.Key == RelationalEventId.ConnectionOpened.Name && value.Value is ConnectionEndEventData { Connection: var connection })
        {
            Listen(connection);
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

    private void Listen(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            raw.sqlite3_trace(sqlite.Handle, (_, text) => Tell(text), null);
        }
        else if (connection is NpgsqlConnection postgres)
        {
            using (var command = postgres.CreateCommand())
            {
                command.CommandText = TellPlans;
                command.ExecuteNonQuery();
            }

            postgres.Notice += (_, told) => Tell(told.Notice.MessageText);
        }
    }

    private void Tell(string text)
    {
        lock (_told)
        {
            _told.Add(text);
        }
    }
}
