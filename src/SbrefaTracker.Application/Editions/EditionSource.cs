using System.IO.Compression;

namespace SbrefaTracker.Application.Editions;

/// <summary>The files of an edition, out of a ZIP file or a folder. Nothing is unpacked to a place that they name.</summary>
public abstract class EditionSource : IDisposable
{
    /// <summary>Names with slashes, as the format has them; a name that stands there twice is twice in it.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Null where there is none of the name.</summary>
    public abstract Stream? Open(string name);

    public static EditionSource Folder(string path) => new OfFolder(path);

    /// <exception cref="InvalidDataException">It is no ZIP file.</exception>
    public static EditionSource Zip(Stream file) => new OfZip(file);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private sealed class OfFolder(string path) : EditionSource
    {
        public override IReadOnlyList<string> Names { get; } =
            [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

        public override Stream? Open(string name) => Names.Contains(name, StringComparer.Ordinal) ? File.OpenRead(Path.Combine(path, name)) : null;
    }

    private sealed class OfZip(Stream file) : EditionSource
    {
        private readonly ZipArchive _zip = new(file, ZipArchiveMode.Read, leaveOpen: true);

        public override IReadOnlyList<string> Names => [.. _zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => entry.FullName)];

        public override Stream? Open(string name) => _zip.GetEntry(name)?.Open();

        protected override void Dispose(bool disposing)
        {
            _zip.Dispose();
            base.Dispose(disposing);
        }
    }
}
