using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SbrefaTracker.Application.Importing;

/// <summary>
/// The records of a CSV (RFC 4180), one after another. A record's number counts records, not lines of the file: cells may
/// hold line breaks. A blank line is no record.
/// </summary>
internal sealed class CsvSource : IDisposable
{
    private readonly StreamReader _reader;
    private readonly CsvParser _parser;
    private readonly List<string> _cells = [];
    private bool _isBad;

    public CsvSource(Stream stream)
    {
        _reader = Utf8Text.Reader(stream);
        _parser = new CsvParser(_reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            Mode = CsvMode.RFC4180,
            BufferSize = 1 << 16,
            BadDataFound = _ => _isBad = true,
        });
    }

    /// <summary>Number of the record read last; the header is 1.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<string> Cells => _cells;

    /// <summary>The first cell whose quotes are wrong; -1 when all are right.</summary>
    public int BadQuotes { get; private set; }

    public bool Read()
    {
        _cells.Clear();
        BadQuotes = -1;
        if (!_parser.Read())
        {
            return false;
        }

        Row++;
        for (var i = 0; i < _parser.Count; i++)
        {
            _isBad = false;
            _cells.Add(_parser[i]);
            if (_isBad && BadQuotes < 0)
            {
                BadQuotes = i;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _parser.Dispose();
        _reader.Dispose();
    }
}
