namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// Letters that were sent before their prints were kept, put into the print queue once, by a migration. What was disposed of has no text any more, and what is made up was never sent. The kinds are
/// those of the day of that migration.
/// </summary>
public static class EarlierLetters
{
    private const string Kinds =
        """
        'acknowledged', 'filer_asked', 'interim', 'response', 'answered_ono', 'closed', 'merged', 'unmerged', 'split', 'outcome_told', 'stood_by', 'story_published', 'retaliation_follow_up', 'response_ono',
        'interim_ono', 'inquiry', 'reminder', 'delegated', 'delegation_taken_back', 'time_granted', 'time_refused', 'time_extended', 'called_off'
        """;

    private const string OfReal =
        "c.disposed_on IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.complaint_id = c.id AND e.sequence = 1 AND e.action = 'DemoMade')";

    /// <summary>In the language of both databases.</summary>
    public const string Queue =
        $"""
        INSERT INTO print_queue (letter_id, complaint_id, is_response, is_earlier, attempts, next_attempt_at)
        SELECT m.id, m.complaint_id, FALSE, TRUE, 0, 0 FROM mails m JOIN complaints c ON c.id = m.complaint_id
            WHERE m.kind IN ({Kinds}) AND m.text <> '' AND {OfReal}
                AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.complaint_id = c.id AND a.giver = 'print' AND a.name = c.reference || '-letter-' || m.id || '.pdf')
        UNION ALL SELECT r.id, r.complaint_id, TRUE, TRUE, 0, 0 FROM responses r JOIN complaints c ON c.id = r.complaint_id
            WHERE r.sent_on IS NOT NULL AND r.text <> '' AND {OfReal}
                AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.complaint_id = c.id AND a.giver = 'print' AND a.name = c.reference || '-response-' || r.number || '.pdf')
        ON CONFLICT (letter_id) DO NOTHING;
        """;
}
