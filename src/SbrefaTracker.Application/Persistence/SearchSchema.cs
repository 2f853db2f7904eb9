namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// The full-text index of both databases, as the migrations make it. It is an index, no part of the record: it can be
/// rebuilt from the complaints. A migration that rebuilds the table of complaints on SQLite loses the triggers, and must
/// call <see cref="SqliteTriggers"/> and <see cref="SqliteRebuild"/> again.
/// </summary>
internal static class SearchSchema
{
    private const string Columns = "reference, outside_reference, ono_reference, entity_name, entity_city, contact_name, subject, narrative, desired_outcome";

    public const string SqliteTable =
        $"""
        CREATE VIRTUAL TABLE complaint_search USING fts5(
            {Columns},
            content = 'complaints', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
        """;

    /// <summary>What is taken out of the index is overwritten in it at once, and not only marked as gone.</summary>
    public const string SqliteSecureDelete = "INSERT INTO complaint_search (complaint_search, rank) VALUES ('secure-delete', 1);";

    /// <summary>As the first migration made them: each new complaint was indexed by itself.</summary>
    public const string SqliteFirstTriggers =
        $"""
        CREATE TRIGGER complaint_search_insert AFTER INSERT ON complaints BEGIN
            INSERT INTO complaint_search (rowid, {Columns})
            VALUES (new.id, new.reference, new.outside_reference, new.ono_reference, new.entity_name, new.entity_city,
                new.contact_name, new.subject, new.narrative, new.desired_outcome);
        END;
        CREATE TRIGGER complaint_search_delete AFTER DELETE ON complaints BEGIN
            INSERT INTO complaint_search (complaint_search, rowid, {Columns})
            VALUES ('delete', old.id, old.reference, old.outside_reference, old.ono_reference, old.entity_name, old.entity_city,
                old.contact_name, old.subject, old.narrative, old.desired_outcome);
        END;
        CREATE TRIGGER complaint_search_update AFTER UPDATE OF
            {Columns} ON complaints
        WHEN old.entity_name IS NOT new.entity_name OR old.subject IS NOT new.subject OR old.narrative IS NOT new.narrative
            OR old.desired_outcome IS NOT new.desired_outcome OR old.contact_name IS NOT new.contact_name
            OR old.entity_city IS NOT new.entity_city OR old.ono_reference IS NOT new.ono_reference
            OR old.outside_reference IS NOT new.outside_reference OR old.reference IS NOT new.reference
        BEGIN
            INSERT INTO complaint_search (complaint_search, rowid, {Columns})
            VALUES ('delete', old.id, old.reference, old.outside_reference, old.ono_reference, old.entity_name, old.entity_city,
                old.contact_name, old.subject, old.narrative, old.desired_outcome);
            INSERT INTO complaint_search (rowid, {Columns})
            VALUES (new.id, new.reference, new.outside_reference, new.ono_reference, new.entity_name, new.entity_city,
                new.contact_name, new.subject, new.narrative, new.desired_outcome);
        END;
        """;

    /// <summary>
    /// Keeps the index true to changes. New complaints get into it when their transaction ends, all in one statement
    /// (<see cref="SqliteAddAbove"/>): within a trigger FTS5 writes its index out after every single row. Until then they lie
    /// above the stored counter, and a change to one must leave the index alone: FTS5 breaks when told to remove what it has not.
    /// </summary>
    public const string SqliteTriggers =
        $"""
        CREATE TRIGGER complaint_search_delete AFTER DELETE ON complaints
        WHEN old.id <= {SqliteIndexed}
        BEGIN
            {SqliteRemoveOld}
        END;
        CREATE TRIGGER complaint_search_update AFTER UPDATE OF {Columns} ON complaints
        WHEN old.id <= {SqliteIndexed} AND (
            old.entity_name IS NOT new.entity_name OR old.subject IS NOT new.subject OR old.narrative IS NOT new.narrative
            OR old.desired_outcome IS NOT new.desired_outcome OR old.contact_name IS NOT new.contact_name
            OR old.entity_city IS NOT new.entity_city OR old.ono_reference IS NOT new.ono_reference
            OR old.outside_reference IS NOT new.outside_reference OR old.reference IS NOT new.reference)
        BEGIN
            {SqliteRemoveOld}
            INSERT INTO complaint_search (rowid, {Columns})
            VALUES (new.id, new.reference, new.outside_reference, new.ono_reference, new.entity_name, new.entity_city,
                new.contact_name, new.subject, new.narrative, new.desired_outcome);
        END;
        """;

    public const string SqliteDropTriggers =
        "DROP TRIGGER complaint_search_insert; DROP TRIGGER complaint_search_delete; DROP TRIGGER complaint_search_update;";

    private const string SqliteIndexed = "(SELECT value FROM counters WHERE name = 'complaint')";

    private const string SqliteRemoveOld =
        $"""
        INSERT INTO complaint_search (complaint_search, rowid, {Columns})
            VALUES ('delete', old.id, old.reference, old.outside_reference, old.ono_reference, old.entity_name, old.entity_city,
                old.contact_name, old.subject, old.narrative, old.desired_outcome);
        """;

    /// <summary>Adds the complaints above an id: the new ones of a transaction.</summary>
    public const string SqliteAddAbove =
        $"INSERT INTO complaint_search (rowid, {Columns}) SELECT id, {Columns} FROM complaints WHERE id > {{0}} ORDER BY id";

    public const string SqliteRebuild = "INSERT INTO complaint_search (complaint_search) VALUES ('rebuild');";

    public const string Postgres =
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE TABLE complaint_search (
            complaint_id bigint PRIMARY KEY REFERENCES complaints (id) ON DELETE CASCADE,
            names text NOT NULL,
            document tsvector NOT NULL);
        CREATE INDEX ix_complaint_search_document ON complaint_search USING gin (document);
        CREATE INDEX ix_complaint_search_names ON complaint_search USING gin (names gin_trgm_ops);
        CREATE FUNCTION complaint_search_write() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO complaint_search (complaint_id, names, document)
            VALUES (
                new.id,
                concat_ws(' ', new.entity_name, new.reference, new.outside_reference, new.ono_reference),
                to_tsvector('english', left(concat_ws(' ', new.reference, new.outside_reference, new.ono_reference, new.entity_name,
                    new.entity_city, new.contact_name, new.subject, new.narrative, new.desired_outcome), 200000)))
            ON CONFLICT (complaint_id) DO UPDATE SET names = excluded.names, document = excluded.document;
            RETURN new;
        END $$;
        CREATE TRIGGER complaint_search_write AFTER INSERT OR UPDATE OF reference, outside_reference, ono_reference, entity_name,
            entity_city, contact_name, subject, narrative, desired_outcome ON complaints
            FOR EACH ROW EXECUTE FUNCTION complaint_search_write();
        """;
}
