using System.Globalization;
using System.Text;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Offices;

/// <summary>
/// The import of a dirty directory, rehearsed: a printed list and a CSV with all that was seen to be wrong with such files, made up, tried, mended where a fault is told, tried again, and written.
/// </summary>
public sealed class DirtyDirectoryTests
{
    // 20 lines of ports under a number that says 25; two of them contradict each other, one has no code and one too short a code.
    private const string List = """
        25
        0401 BOSTON, MASS.
        0401 BOSTON, MA
        2305 HIDALOG, TEXAS
        2402 PASO DEL NORTE, TEXAS
        2720 L.A. INT. AIRPORT, CALIF.
        9201 DIRTY HARBOR, OHO
        9202 DIRTY FALLS, N. DAK.
        9203 CLEAN FALLS, N.D.
        9204 DIRTY FALLS/CLEAN FALLS, ND
        9205 DIRTY BAY, OHIO
        9205 CLEAN BAY, OHIO
        DIRTY LANDING, OHIO
        920 SHORT CODE, OHIO
        9207 ELSEWHERE, BC
        9208 DIRTY COURIERS, FIRST TERM
        9209 VESSELS UNDER WAY
        9210 Dirty Field User Fee Airport, W. Va.
        9211 O'DIRTY INT'L, D. C.
        9212 DIRTY CITY, P.R.
        9212 DIRTY CITY, PUERTO RICO
        9213 DIRTY POINT, WASH
        9213 DIRTY POINT, OREGON
        """;

    private const string Csv = """
        code,name,kind,state,phone,opens_on
        0401,Boston,port,MA,617-555-0100,
        9301,,port,OH,,
        9302,Dirty Harbor,harbor,OH,,
        9303,Dirty Falls,port,Ohio,,
        ,Dirty Bay,port,OH,,
        93 04,Dirty Bend,port,OH,,
        9305,Dirty Point,port,BC,,
        9305,Dirty Point,port,WA,,13/45/2026
        9306,Dirty City,port,PR,"787-555-0100,
        """;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_printed_list_is_tried_mended_tried_again_and_written(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var before = (await world.Get<OfficeDirectory>().Find()).Count;
        var import = world.Get<OfficeImport>();

        var tried = await import.Preview(Bytes(List));

        Assert.Equal(
            ["13 code list.no_port|14 code list.no_port", "12 code code_twice|23 code code_twice"],
            [Told(tried.Faults, "list.no_port"), Told(tried.Faults, "code_twice")]);
        Assert.Equal(4, tried.FaultCount);
        Assert.Equal(
            [
                "0 list.count 25, 20", "3 list.twice 2", "4 list.typing_error Hidalog, Hidalgo", "5 list.other_name Paso Del Norte, El Paso", "6 list.other_name L.A. Int. Airport, Los Angeles International Airport",
                "7 list.no_state Dirty Harbor, Oho", "10 list.merged 9202, 9203", "15 list.no_state Elsewhere, Bc", "16 list.no_state Dirty Couriers, First Term", "17 list.no_state Vessels Under Way", "21 list.twice 20",
            ],
            tried.Odd.OrderBy(odd => odd.Row).Select(odd => $"{odd.Row} {odd.Why.Code} {string.Join(", ", odd.Why.Args)}"));

        // What is no port is taken out, and of two that contradict each other the right one stays.
        var mended = string.Join('\n', List.ReplaceLineEndings("\n").Split('\n').Where((_, at) => at + 1 is not (12 or 13 or 14 or 15 or 16 or 17 or 23)));
        var again = await import.Preview(Bytes(mended, withMark: true, "\r\n"));
        Assert.Equal((13, 0, 8), (again.Rows, again.FaultCount, again.OddCount));
        Assert.Equal((9, 4, before - 4), (again.Plan.Changed.Count, again.Plan.Unchanged, again.Plan.NotNamed));
        Assert.Equal(before, (await world.Get<OfficeDirectory>().Find()).Count);
        Assert.True((await import.Write(Bytes(mended), "ports.txt", again.Plan, Desk.Administrator)).IsDone);

        var all = (await world.Get<OfficeDirectory>().Find()).ToDictionary(office => office.Code);
        Assert.Equal(before + 9, all.Count);
        Assert.Equal(["Hidalgo TX", "El Paso TX", "Dirty Harbor, Oho ", "Dirty Falls ND", "Dirty Field User Fee Airport WV", "O'dirty Int'l DC", "Dirty City PR", "Dirty Point WA"],
            new[] { "2305", "2402", "9201", "9202", "9210", "9211", "9212", "9213" }.Select(code => $"{all[code].Name} {all[code].State}"));
        Assert.Empty((await import.Preview(Bytes(mended))).Plan.Changed);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_dirty_CSV_is_told_row_by_row_and_nothing_of_it_is_written()
    {
        await using var world = await TestWorld.On();

        var tried = await world.Get<OfficeImport>().Preview(Bytes(Csv));

        Assert.Equal(
            [
                "3 name required", "4 kind unknown_code", "5 state not_a_state", "6 code required", "7 code not_an_office_code", "8 state not_a_us_state", "9 opens_on not_a_date", "9 code code_twice", "10 phone bad_quotes",
            ],
            tried.Faults.OrderBy(fault => fault.Row).Select(fault => $"{fault.Row} {fault.Column} {fault.Why.Code}"));
        Assert.Equal(["directory_faults"], (await world.Get<OfficeImport>().Write(Bytes(Csv), "offices.csv", tried.Plan, Desk.Administrator)).Refusals.Select(refusal => refusal.Code));
    }

    [Theory]
    [InlineData("Port Code;Port Name;Type\n0401;Boston;port\n", "1 Port Code;Port Name;Type unknown_column|1 code missing_column|1 name missing_column|1 kind missing_column")]
    [InlineData("CODE,Name,kind,kind,fax\n0401,Boston,port,port,1\n", "1 CODE unknown_column|1 Name unknown_column|1 kind column_twice|1 fax unknown_column|1 code missing_column|1 name missing_column")]
    [InlineData("", "0  empty_file")]
    public async Task A_header_that_differs_is_told_by_column(string file, string told)
    {
        await using var world = await TestWorld.On();

        var tried = await world.Get<OfficeImport>().Preview(Bytes(file));

        Assert.Equal(told, string.Join('|', tried.Faults.Select(fault => $"{fault.Row} {fault.Column} {fault.Why.Code}")));
        Assert.Equal((0, 0), (tried.Rows, tried.Plan.Changed.Count));
    }

    [Fact]
    public async Task Another_encoding_is_told_at_its_row_or_once_for_the_whole_file()
    {
        await using var world = await TestWorld.On();
        var import = world.Get<OfficeImport>();
        const string Accents = "9401 CA\u00D1ON CITY, COLO.\n9402 PLAIN CITY, COLO.\n";

        var latin = await import.Preview(Encoding.Latin1.GetBytes(Accents));
        Assert.Equal((true, 1, 1, "1 name not_utf8"), (latin.IsList, latin.Rows, latin.FaultCount, Told(latin.Faults, "not_utf8")));
        foreach (var wide in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] file = [.. wide.GetPreamble(), .. wide.GetBytes(Accents)];
            var tried = await import.Preview(file);
            Assert.Equal((0, 1, "0  file_utf16"), (tried.Rows, tried.FaultCount, Told(tried.Faults, "file_utf16")));
            var path = world.Put("wide.txt", "");
            await File.WriteAllBytesAsync(path, file);
            var refused = await world.Run("import", "offices", path, "--port-list", "--dry-run");
            Assert.Equal(1, refused.Exit);
            Assert.Contains("UTF-16", refused.Err, StringComparison.Ordinal);
        }

        Assert.Equal(["Ca\u00F1on City CO"], (await import.Preview(Bytes(Accents, withMark: true))).Plan.Changed.Take(1).Select(office => $"{office.Name} {office.Differences[^1].After}"));
    }

    private static string Told(IEnumerable<ImportFault> faults, string code) =>
        string.Join('|', faults.Where(fault => fault.Why.Code == code).OrderBy(fault => fault.Row).Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Row} {fault.Column} {fault.Why.Code}")));

    private static byte[] Bytes(string text, bool withMark = false, string ends = "\n") =>
        [.. withMark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings(ends))];
}
