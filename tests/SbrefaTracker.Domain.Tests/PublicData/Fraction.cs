using System.Numerics;
using System.Runtime.InteropServices;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>An exact fraction; an overflow is an exception, never a wrong number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fraction(long Over, long Under) : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);

    public override string ToString() => Under == 1 ? FormattableString.Invariant($"{Over}") : FormattableString.Invariant($"{Over}/{Under}");

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) => Reduced(checked((a.Over * b.Under) + (b.Over * a.Under)), checked(a.Under * b.Under));

    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Over, b.Under);

    public static Fraction operator *(Fraction a, Fraction b) => Reduced(checked(a.Over * b.Over), checked(a.Under * b.Under));

    public static Fraction operator /(Fraction a, Fraction b) => b.Over < 0 ? a * new Fraction(-b.Under, -b.Over) : a * new Fraction(b.Under, b.Over);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public bool IsZero => Over == 0;

    public int CompareTo(Fraction other) => checked(Over * other.Under).CompareTo(checked(other.Over * Under));

    private static Fraction Reduced(long over, long under)
    {
        if (under == 1)
            return new(over, 1);
        var common = (long)BigInteger.GreatestCommonDivisor(over, under);
        return new(over / common, under / common);
    }
}
