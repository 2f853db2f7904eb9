using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>What is wrong with what somebody from outside gave to come or to write: named by the properties of <see cref="VisitorGiven"/>.</summary>
internal static class VisitorFaults
{
    public static List<Refusal> Of(VisitorGiven given, int limit, bool wordsNeeded)
    {
        List<Refusal> faults = [];
        Check(nameof(given.Name), given.Name, FieldKind.Text, ComplaintFields.NameLimit, required: true);
        Check(nameof(given.Organization), given.Organization, FieldKind.Text, ComplaintFields.NameLimit, required: false);
        Check(nameof(given.Email), given.Email, FieldKind.Email, ComplaintFields.EmailLimit, required: true);
        if (!string.IsNullOrWhiteSpace(given.Email) && !EmailAddress.LooksRight(given.Email.Trim()))
        {
            faults.Add(Refusal.On(nameof(given.Email), "not_an_email"));
        }

        Check(nameof(given.Words), given.Words, FieldKind.Text, limit, wordsNeeded);
        return faults;

        void Check(string name, string? text, FieldKind kind, int most, bool required)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                if (required)
                {
                    faults.Add(Refusal.On(name, "required"));
                }
            }
            else if (FieldText.Read(new ComplaintField(name, kind, most), text, out _) is { } refusal)
            {
                faults.Add(Refusal.On(name, refusal.Code, [.. refusal.Args]));
            }
        }
    }
}
