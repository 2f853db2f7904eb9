using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SbrefaTracker.Reports.Workbooks;

/// <summary>
/// A workbook of texts that is written forward only: a row goes into the file as it comes and nothing of it stays in memory, however many there are. What does not fit on a sheet goes on on the next one,
/// under the same header. <see cref="Workbook"/> writes several small tables with their kinds of numbers; this one writes one table without an end.
/// </summary>
public sealed class StreamedWorkbook : IAsyncDisposable
{
    /// <summary>Most rows of a sheet, its header among them.</summary>
    public const int MostRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _now;
    private readonly string _name;
    private readonly string _header;
    private readonly int _columns;
    private readonly int _mostRows;
    private readonly StringBuilder _row = new();
    private StreamWriter? _sheet;
    private int _rows;
    private int _sheets;

    private StreamedWorkbook(ZipArchive zip, DateTimeOffset now, string name, IReadOnlyList<string> columns, int mostRows)
    {
        (_zip, _now, _name, _columns, _mostRows) = (zip, now, name, columns.Count, mostRows);
        Write(columns, CellStyles.Header);
        _header = _row.ToString();
    }

    /// <param name="target">Where it is written; it stays open.</param>
    /// <param name="now">The moment that its parts bear.</param>
    /// <param name="name">What the sheets are called; from the second on with a number.</param>
    /// <param name="columns">The header of each sheet.</param>
    /// <param name="mostRows">Most rows of a sheet, its header among them.</param>
    /// <param name="ct">Stops the writing.</param>
    public static async Task<StreamedWorkbook> Begin(
        Stream target, DateTimeOffset now, string name, IReadOnlyList<string> columns, int mostRows = MostRows, CancellationToken ct = default)
    {
        var book = new StreamedWorkbook(await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct), now, name, columns, mostRows);
        await book.BeginSheet();
        return book;
    }

    /// <summary>Writes the next row.</summary>
    public async Task Add(IReadOnlyList<string> row)
    {
        if (_rows == _mostRows)
        {
            await EndSheet();
            await BeginSheet();
        }

        Write(row, CellStyles.Plain);
        await _sheet!.WriteAsync(_row);
        _rows++;
    }

    /// <summary>Writes what says which parts there are. A file of which this was not called is no workbook.</summary>
    public async Task End()
    {
        await EndSheet();
        var sheets = Enumerable.Range(1, _sheets).ToList();
        await Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each(sheets, n => $"<sheet name=\"{(n == "1" ? _name : $"{_name} {n}")}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>");
        await Part("xl/styles.xml", CellStyles.Sheet().OuterXml);
        await Part("xl/_rels/workbook.xml.rels", RelationsOf(Each(sheets, n => Relation($"rId{n}", "worksheet", $"worksheets/sheet{n}.xml")) + Relation("rIdStyles", "styles", "styles.xml")));
        await Part("_rels/.rels", RelationsOf(Relation("rId1", "officeDocument", "xl/workbook.xml")));
        await Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{PartType}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{PartType}styles+xml"/>{Each(sheets, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{PartType}worksheet+xml\"/>")}</Types>
            """);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sheet is { } sheet)
            await sheet.DisposeAsync();
        await _zip.DisposeAsync();
    }

    private async Task BeginSheet()
    {
        _sheets++;
        _sheet = await Open($"xl/worksheets/sheet{_sheets.ToString(CultureInfo.InvariantCulture)}.xml");
        await _sheet.WriteAsync(
            $"{Declaration}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + string.Create(CultureInfo.InvariantCulture, $"<cols><col min=\"1\" max=\"{_columns}\" width=\"34\" customWidth=\"1\"/></cols><sheetData>{_header}"));
        _rows = 1;
    }

    private async Task EndSheet()
    {
        await _sheet!.WriteAsync("</sheetData></worksheet>");
        await _sheet.DisposeAsync();
        _sheet = null;
    }

    private async Task<StreamWriter> Open(string part)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = _now;
        return new StreamWriter(await entry.OpenAsync(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
    }

    private async Task Part(string name, string xml)
    {
        await using var part = await Open(name);
        await part.WriteAsync(Declaration + xml);
    }

    private void Write(IReadOnlyList<string> cells, uint style)
    {
        _row.Clear().Append("<row>");
        foreach (var cell in cells)
        {
            if (cell.Length == 0)
                _row.Append("<c/>");
            else
                _row.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Xml(SheetCell.Of(cell))).Append("</t></is></c>");
        }

        _row.Append("</row>");
    }

    // A carriage return would be read as the line feed beside it.
    private static string Xml(string text) => System.Security.SecurityElement.Escape(text).Replace("\r", "&#xD;", StringComparison.Ordinal);

    private static string Each(List<int> sheets, Func<string, string> write) => string.Concat(sheets.Select(sheet => write(sheet.ToString(CultureInfo.InvariantCulture))));

    private static string RelationsOf(string each) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{each}</Relationships>";

    private static string Relation(string id, string kind, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";
}
