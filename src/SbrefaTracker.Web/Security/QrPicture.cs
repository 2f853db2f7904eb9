using System.Globalization;
using System.Text;
using QRCoder;

namespace SbrefaTracker.Web.Security;

/// <summary>A QR code as one path of an inline SVG: no picture is stored or sent elsewhere.</summary>
/// <param name="ViewBox">The size in modules.</param>
/// <param name="Path">The dark modules, one unit square each.</param>
public sealed record QrPicture(string ViewBox, string Path)
{
    public static readonly QrPicture Empty = new("0 0 1 1", "");

    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = data.ModuleMatrix.Count;
        return new QrPicture(string.Create(CultureInfo.InvariantCulture, $"0 0 {size} {size}"), path.ToString());
    }
}
