using System.Diagnostics.CodeAnalysis;

namespace SbrefaTracker.Domain.Kernel;

/// <summary>Done, or refused with at least one reason. What a person can cause is a value, never an exception.</summary>
public class Result
{
    public static readonly Result Done = new([]);

    protected Result(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    public IReadOnlyList<Refusal> Refusals { get; }

    public virtual bool IsDone => Refusals.Count == 0;

    /// <summary>Somebody else was quicker: it no longer stands as it was seen.</summary>
    public bool IsOvertaken => Refusals is [{ Code: "stale" }];

    public static Result Refused(params IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result(Refusal refusal) => Refused(refusal);
}

/// <summary>Done with a value, or refused with at least one reason.</summary>
public sealed class Result<T> : Result
{
    private Result(T? value, IReadOnlyList<Refusal> refusals)
        : base(refusals) => Value = value;

    /// <summary>What came of it; null (default) when refused.</summary>
    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public override bool IsDone => base.IsDone;

    public static new Result<T> Refused(params IReadOnlyList<Refusal> refusals) => new(default, refusals);

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Refusal refusal) => Refused(refusal);
}
