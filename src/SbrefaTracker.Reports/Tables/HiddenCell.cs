namespace SbrefaTracker.Reports.Tables;

/// <summary>A count that the public does not see. People read a word of their language, machines always the same one.</summary>
public sealed record HiddenCell(string Word)
{
    public const string ForMachines = "hidden";

    public override string ToString() => Word;
}
