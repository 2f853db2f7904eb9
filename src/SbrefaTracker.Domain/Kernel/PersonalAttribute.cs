namespace SbrefaTracker.Domain.Kernel;

/// <summary>
/// Marks what somebody typed or what identifies them. The ledger holds only a salted commitment of it, so that value and
/// salt can be disposed of later and the chain still verifies.
/// </summary>
/// <param name="number">The salt's number within its table: fixed for ever, never given to another column.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(byte number) : Attribute
{
    public byte Number { get; } = number;
}
