using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Tests.Ledger;

public sealed class LedgerWordsTests
{
    [Fact]
    public void Every_problem_has_a_sentence_and_no_other_has()
    {
        var codes = CodesOf(typeof(LedgerFaults)).Concat(CodesOf(typeof(LedgerProblems))).Concat(CodesOf(typeof(BundleProblems))).ToList();
        var words = new ResourceManager(typeof(LedgerWords).FullName!, typeof(LedgerWords).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Equal(45, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
        Assert.All(codes, code => Assert.NotEqual(code, LedgerWords.Of(code)));
    }

    [Fact]
    public void A_code_without_words_stands_for_itself() => Assert.Equal("ledger.unheard", LedgerWords.Of("ledger.unheard"));

    private static IEnumerable<string> CodesOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetValue(null)!);
}
