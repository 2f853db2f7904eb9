namespace SbrefaTracker.Application.Demo;

/// <summary>
/// Numbers that look like chance and are always the same for a seed (SplitMix64), so that demo data can be made again.
/// Nothing that must not be guessed may come from here.
/// </summary>
internal sealed class DemoChance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The stream of one complaint: it does not depend on how many were made together with it.</summary>
    public static DemoChance For(int seed, long index) => new(Mix(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL)) ^ Mix(unchecked((ulong)index)));

    /// <summary>From 0 to one less than the limit.</summary>
    public int Below(int limit)
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return (int)((Mix(_state) >> 33) % (ulong)limit);
    }

    /// <summary>Both ends can come.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool In100(int times) => Below(100) < times;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One of the values, each as often in a hundred as it says; the last takes what is left.</summary>
    public T Weighted<T>(params ReadOnlySpan<(int Times, T Value)> choices)
    {
        var drawn = Below(100);
        foreach (var (times, value) in choices)
        {
            drawn -= times;
            if (drawn < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
