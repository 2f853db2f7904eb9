using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// What was drawn of figures, found again by what the figures say: the same content is drawn once, whoever asks for it. To draw takes far longer than to read what is drawn. The pictures that were wanted
/// latest are held, so many and no more; nothing has to be told when figures change, because other figures have another place.
/// </summary>
/// <param name="most">So many are held.</param>
public sealed class DrawnCharts<T>(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Place, Lazy<T> Drawn)>> _known = new(StringComparer.Ordinal);

    // The one that was wanted latest stands first.
    private readonly LinkedList<(string Place, Lazy<T> Drawn)> _order = [];

    /// <param name="content">All that what is drawn depends on, as a text.</param>
    /// <param name="draw">Draws it; asked once, also by several at the same time. What it throws is thrown again and not kept.</param>
    public T Of(string content, Func<T> draw)
    {
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        var drawn = Find(place, draw);
        try
        {
            return drawn.Value;
        }
        catch
        {
            Forget(place, drawn);
            throw;
        }
    }

    private Lazy<T> Find(string place, Func<T> draw)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(place, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Drawn;
            }

            var drawn = new Lazy<T>(draw);
            _known[place] = _order.AddFirst((place, drawn));
            if (_order.Count > most)
            {
                _known.Remove(_order.Last!.Value.Place);
                _order.RemoveLast();
            }

            return drawn;
        }
    }

    private void Forget(string place, Lazy<T> drawn)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(place, out var known) && known.Value.Drawn == drawn)
            {
                _known.Remove(place);
                _order.Remove(known);
            }
        }
    }
}
