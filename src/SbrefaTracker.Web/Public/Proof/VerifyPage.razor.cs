using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Proof;

/// <summary>Tells whether a proof of filing is one of this office's, and nothing that the proof does not say itself.</summary>
public partial class VerifyPage
{
    private const string Field = "proof";

    private readonly List<FormFault> _faults = [];
    private IFormCollection? _form;
    private CheckedProof? _checked;

    [Inject]
    public required FilingProofCheck Proofs { get; set; }

    [Inject]
    public required AgencyTime Time { get; set; }

    [Inject]
    public required Refusals Words { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    // A browser writes each line break as two characters; a page that shows them would not be valid.
    private string Typed => _form?[Field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";

    private string Heading => _faults.Count > 0 ? T["title.error"] : Answer is { } answer ? T[$"{answer.Key}.title"] : T["title"];

    /// <summary>What the answer looks like: its words, the kind of its note and its picture.</summary>
    private (string Key, string Kind, string Picture)? Answer => _checked?.Verdict switch
    {
        ProofVerdict.OnRecord => ("good", "good", "done"),
        ProofVerdict.Differs or ProofVerdict.NotOnRecord => ("differs", "warn", "warning"),
        ProofVerdict.NotGenuine => ("false", "warn", "error"),
        ProofVerdict.NoKey => ("later", "", "info"),
        _ => null,
    };

    /// <summary>The proof, only where it is genuine: what a forged one says is not repeated as if it were true.</summary>
    private FilingProof? Told => _checked is { Verdict: ProofVerdict.OnRecord or ProofVerdict.Differs or ProofVerdict.NotOnRecord } told ? told.Proof : null;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _form = HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null;
    }

    private async Task Check()
    {
        if (string.IsNullOrWhiteSpace(Typed))
        {
            Refuse(Words.Say(Refusal.On(Field, "required")));
            return;
        }

        var found = await Proofs.Run(Typed, Http.RequestAborted);
        if (found.Verdict == ProofVerdict.Unreadable)
        {
            Refuse(T["unreadable"]);
            return;
        }

        _checked = found;
    }

    private void Refuse(string words)
    {
        _faults.Add(new FormFault(Field, T["proof"], words));
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private string Moment(FilingProof proof)
    {
        var local = Time.Local(DateTimeOffset.FromUnixTimeMilliseconds(proof.At));
        return $"{Dates.Whole(DateOnly.FromDateTime(local.DateTime))}, {Dates.Time(local)}";
    }
}
