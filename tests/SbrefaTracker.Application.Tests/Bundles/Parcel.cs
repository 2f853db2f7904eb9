using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Tests.Cli;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Bundles;

/// <summary>A bundle taken apart, so that a test can change a part of it and put it together again.</summary>
internal sealed class Parcel
{
    private readonly List<(string Name, byte[] Content)> _files = [];

    public string this[string name]
    {
        get => Encoding.UTF8.GetString(Bytes(name));
        set => Put(name, Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Two complaints with a row in every table, and a third that was disposed of.</summary>
    public static async Task<TestWorld> World(Application.Settings.DatabaseProvider provider = Application.Settings.DatabaseProvider.Sqlite)
    {
        var world = await TestWorld.On(provider);
        await world.FileWhole();
        await world.FileWhole();
        await world.KeepWholeOfficeRecords();
        await Disposed.Of(await Disposed.Closed(world));
        return world;
    }

    /// <summary>What the office hands out.</summary>
    public static async Task<Parcel> From(TestWorld world, bool personal = false, params string[] references)
    {
        using var stream = new MemoryStream();
        var made = await world.Get<BundleExport>().Run(stream, new BundleRequest(references, personal) { Purpose = personal ? "For the yearly audit" : null }, Actor.Operator);
        Assert.Empty(made.Refusals);
        var parcel = new Parcel();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var opened = entry.Open();
            opened.CopyTo(content);
            parcel._files.Add((entry.FullName, content.ToArray()));
        }

        return parcel;
    }

    public byte[] Bytes(string name) => _files.Single(file => file.Name == name).Content;

    public void Put(string name, byte[] content)
    {
        var at = _files.FindIndex(file => file.Name == name);
        if (at < 0)
        {
            _files.Add((name, content));
        }
        else
        {
            _files[at] = (name, content);
        }
    }

    public void Add(string name, byte[] content) => _files.Add((name, content));

    public void Remove(string name) => _files.RemoveAll(file => file.Name == name);

    /// <summary>Changes the lines of the record.</summary>
    public void Lines(Func<List<string>, IEnumerable<string>> change) =>
        this[BundleFormat.Record] = string.Concat(change([.. this[BundleFormat.Record].Split('\n')[..^1]]).Select(line => line + "\n"));

    /// <summary>Makes manifest and signature fit what the files hold now, as somebody could who holds the key.</summary>
    public Parcel Signed(CheckpointKey key, Func<BundleManifest, BundleManifest>? change = null)
    {
        var manifest = BundleManifest.Parse(Bytes(BundleFormat.Manifest))! with { PublicKey = key.PublicKeyBase64 };
        manifest = manifest with { Files = [.. manifest.Files.Select(file => Measured(file.Name))] };
        var written = (change?.Invoke(manifest) ?? manifest).Write();
        Put(BundleFormat.Manifest, written);
        this[BundleFormat.Signature] = Convert.ToBase64String(key.SignBundle(written)) + "\n";
        return this;
    }

    public MemoryStream Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The codes of what the check finds, each once.</summary>
    public IReadOnlyList<string> Problems(params string[] keys) =>
        [.. BundleCheck.Run(Zip(), keys).Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Writes it into the world's folder.</summary>
    public string Save(TestWorld world, string name = "bundle.zip")
    {
        var path = world.Put(name, "");
        File.WriteAllBytes(path, Zip().ToArray());
        return path;
    }

    private BundleFile Measured(string name) => new(name, Bytes(name).Length, Convert.ToHexStringLower(SHA256.HashData(Bytes(name))));
}
