using Microsoft.AspNetCore.Components.Forms;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Staff;

/// <summary>A small file that somebody chose on a page, read into memory to be looked at before anything is done with it.</summary>
internal static class ChosenFile
{
    /// <param name="file">What was chosen.</param>
    /// <param name="mostMegabytes">Larger ones are refused before a byte of them is read.</param>
    public static async Task<Result<byte[]>> Read(IBrowserFile file, int mostMegabytes)
    {
        var most = mostMegabytes * 1024L * 1024;
        if (file.Size > most)
        {
            return Refusal.Of("import_file_too_large", mostMegabytes);
        }

        using var content = new MemoryStream();
        await using var upload = file.OpenReadStream(most);
        await upload.CopyToAsync(content);
        return content.ToArray();
    }
}
