using System.Text;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Html;

/// <summary>A table with caption and headers that say what they head.</summary>
public static class HtmlTable
{
    /// <summary>Stands for the column that names a row, whichever it is.</summary>
    public const string Name = "";

    /// <summary>Stands for the key of the row of totals.</summary>
    public const string All = "*";

    /// <param name="table">The values.</param>
    /// <param name="label">What a screen reader calls the part that scrolls.</param>
    /// <param name="addressOf">Where a cell leads, by the key of its row and the name of its column, <see cref="Name"/> for the cell that names the row; null where it leads nowhere.</param>
    public static Markup Write(ReportTable table, string label, Func<string, string, string?>? addressOf = null)
    {
        var html = new StringBuilder();
        html.Append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(Markup.Encode(label)).Append("\"><table><caption>");
        html.Append(Markup.Encode(table.Caption)).Append("</caption>\n<thead><tr>");
        var order = Order(table);
        foreach (var column in order.Select(i => table.Columns[i]))
            html.Append("<th scope=\"col\"").Append(Css(column)).Append('>').Append(Markup.Encode(column.Heading)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var key = table.KeyOf(row);
            Row(html, table, table.Rows[row], order, column => addressOf?.Invoke(key, column));
        }

        html.Append("</tbody>");
        if (table.Total is { } total)
        {
            html.Append("\n<tfoot>");
            Row(html, table, total, order, column => addressOf?.Invoke(All, column));
            html.Append("</tfoot>");
        }

        return Markup.Of(html.Append("</table></div>").ToString());
    }

    // People find a row by its name, which stands first; machines by its code.
    private static int[] Order(ReportTable table)
    {
        var named = Math.Max(0, table.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.Text));
        return [named, .. Enumerable.Range(0, table.Columns.Count).Where(i => i != named)];
    }

    private static void Row(StringBuilder html, ReportTable table, IReadOnlyList<object?> row, int[] order, Func<string, string?>? addressOf = null)
    {
        html.Append("<tr>");
        foreach (var i in order)
        {
            var (tag, scope) = i == order[0] ? ("th", " scope=\"row\"") : ("td", "");
            var address = addressOf?.Invoke(i == order[0] ? Name : table.Columns[i].Name);
            html.Append('<').Append(tag).Append(scope).Append(Css(table.Columns[i])).Append('>').Append(Linked(Cell(row[i], table.Columns[i]), address)).Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>\n");
    }

    private static string Cell(object? cell, Column column)
    {
        var text = Markup.Encode(CellText.ForPeople(cell, column.Kind));
        return column.Kind == ColumnKind.Code && text.Length > 0 && cell is not null ? $"<code>{text}</code>" : text;
    }

    private static string Linked(string cell, string? address) => address is null ? cell : $"<a href=\"{Markup.Encode(address)}\">{cell}</a>";

    private static string Css(Column column) => column.IsNumber ? " class=\"n\"" : "";
}
