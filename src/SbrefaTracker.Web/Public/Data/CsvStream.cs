using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>A file of the public data set as CSV, written while its lines are read from the database.</summary>
internal static class CsvStream
{
    /// <param name="name">What it is called when it is kept.</param>
    /// <param name="header">Its first line, without an end.</param>
    /// <param name="lines">The others, each with its end.</param>
    public static PushStreamHttpResult Of(string name, string header, IAsyncEnumerable<string> lines) =>
        TypedResults.Stream(body => Write(body, header, lines), "text/csv; charset=utf-8", name);

    private static async Task Write(Stream body, string header, IAsyncEnumerable<string> lines)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(header + "\r\n");
        await foreach (var line in lines)
            await writer.WriteAsync(line);
    }
}
