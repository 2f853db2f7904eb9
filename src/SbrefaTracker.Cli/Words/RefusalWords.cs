using System.Globalization;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Cli.Words;

/// <summary>The English sentence of each refusal that the command line can meet. It names no column: the line does.</summary>
public static class RefusalWords
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        // The fields of a complaint.
        ["required"] = "must be filled in",
        ["too_long"] = "at most {0} characters, this has {1}",
        ["control_character"] = "holds a control character other than tab and line breaks",
        ["not_a_date"] = "\"{0}\" is not a date such as 2026-03-06",
        ["not_in_years"] = "is not in the years {0} to {1}",
        ["negative"] = "\"{0}\" is negative",
        ["not_money"] = "\"{0}\" is not an amount such as 1250.50",
        ["too_many_decimals"] = "\"{0}\" has more than two decimals",
        ["too_large"] = "\"{0}\" is too large; at most {1}",
        ["not_a_number"] = "\"{0}\" is not a whole number",
        ["not_yes_or_no"] = "\"{0}\" is neither yes nor no",
        ["unknown_code"] = "\"{0}\" is none of: {1}",
        ["not_a_state"] = "\"{0}\" is not two letters",
        ["not_a_us_state"] = "\"{0}\" is no state or territory of the United States",

        // A printed list of ports.
        ["list.count"] = "the first line says {0}, and {1} lines of a port follow",
        ["list.twice"] = "says the same as line {0}, and counts once",
        ["list.no_port"] = "is no line of a port: four digits, a blank, a name",
        ["list.merged"] = "is put together from the names of {0}: if it took over their work, close them and name it as successor",
        ["list.typing_error"] = "\"{0}\" looks like a typing error of \"{1}\"; the name of the directory stays",
        ["list.other_name"] = "the list says \"{0}\"; the name of the directory stays: \"{1}\"",
        ["list.no_state"] = "no state was found in \"{0}\"",
        ["in_the_future"] = "{0} is in the future",
        ["before"] = "is before {0} ({1})",
        ["final_above_assessed"] = "is more than penalty_assessed",
        ["outcome_required"] = "is required with closed_on",
        ["outcome_without_closing"] = "is refused without closed_on",

        // The form of a file.
        ["bad_quotes"] = "the quotes are wrong: a cell with quotes is quoted as a whole, and quotes inside are doubled",
        ["not_utf8"] = "holds bytes that are not UTF-8 (or the control character U+001A)",
        ["file_utf16"] = "the whole file is UTF-16: save it as UTF-8",
        ["made_for_spreadsheet"] = "this file was exported with --spreadsheet, which changes cells; export again without it",
        ["unknown_column"] = "there is no such column",
        ["column_twice"] = "the column is there twice",
        ["missing_column"] = "the column is missing",
        ["too_few_cells"] = "the row has {0} cells, the header {1}",
        ["too_many_cells"] = "the row has {0} cells, the header {1}",
        ["empty_file"] = "the file is empty; it must begin with a header",
        ["unknown_office"] = "\"{0}\" is not in the directory of offices",
        ["reference_twice"] = "row {0} has the same reference",
        ["recorded_already"] = "this was recorded already, as {0}",
        ["reference_taken"] = "a complaint with this reference is recorded already",

        // Offices and size standards.
        ["directory_faults"] = "the file has faults; nothing was written",
        ["not_an_office_code"] = "must be 1 to 20 letters, digits and hyphens",
        ["not_an_fpf_office"] = "\"{0}\" is not of the kind fpf: petitions go to such an office",
        ["opens_later"] = "an office that is new opens on a day: give it as {0}",
        ["successor_ring"] = "{0} would take over from itself, by way of the offices that took over from one another",
        ["directory_changed"] = "the directory was changed meanwhile; look at what the file would change now, and send it again",
        ["holds_at_once"] = "is a day itself and holds at once: change it without {0}",
        ["code_twice"] = "row {0} has the same code",
        ["not_json"] = "the file is not JSON in UTF-8",
        ["not_a_size_table"] = "must be an array of objects, one an industry",
        ["empty_size_table"] = "holds no size standard: give at least one object with an id, else no complaint could be judged",
        ["industry_twice"] = "{0} is there twice",
        ["not_a_limit"] = "is not a limit: a number, in millions of dollars for revenueLimit",

        // Restoring.
        ["restore.in_use"] = "a server or another sbrefa uses the database now; stop it first",
        ["restore.not_a_backup"] = "is no backup of this program",
        ["restore.newer"] = "was made by a later version of this program",

        // What is made up.
        ["demo_real_complaints"] = "the database holds real complaints: what is made up would mix with them",

        // Bundles.
        ["complaint_not_found"] = "there is no complaint {0}",
        ["bundle.purpose"] = "personal values go out only with --purpose WORDS",
        ["bundle.too_many"] = "at most {0} complaints can be chosen; leave --complaint out for the whole record",
        ["bundle.broken"] = "the record holds what this program never wrote; run sbrefa verify",

        // Accounts.
        ["not_allowed"] = "is not for whoever asks",
        ["not_permitted"] = "is not for the account that asks",
        ["account.email_invalid"] = "\"{0}\" is not an e-mail address",
        ["account.exists"] = "{0} has an account already",
        ["account.role_missing"] = "say which role it has",
        ["account.role_unknown"] = "\"{0}\" is none of Analyst, Representative, OfficeLiaison, Commissioner, Auditor, Administrator, PolicyOwner, OutreachCoordinator, Dfo",
        ["account.both_sides"] = "whoever works on complaints does not answer for an office as well: give the roles to two accounts",
        ["account.office_missing"] = "an OfficeLiaison needs at least one --office",
        ["account.office_unknown"] = "\"{0}\" is not in the directory of offices",
        ["account.unknown"] = "{0} has no account",
        ["account.overtaken"] = "the account {0} was changed by somebody else in this moment: nothing was changed, try again",
        ["account.not_kept"] = "the account {0} could not be written: nothing was changed",
        ["account.last_administrator"] = "the last administrator cannot be disabled",

        // Oddities.
        ["after_receipt"] = "is after received_on",
        ["before_receipt"] = "is before received_on",
        ["before_usual_years"] = "is before the year {0}",
        ["closed_before_responded"] = "is before responded_on",
        ["closed_before_forwarded"] = "is before forwarded_on",
        ["responded_without_forwarded"] = "there is no forwarded_on: the response counts for no grade",
        ["final_without_assessed"] = "there is no penalty_assessed",
        ["finding_without_closing"] = "there is no closed_on",
        ["ono_without_reference"] = "a complaint from ONO usually has one",
        ["reference_without_ono"] = "the source is not ono",
        ["unknown_state"] = "is no state or territory",
        ["malformed_email"] = "does not look like an e-mail address",
        ["unknown_industry"] = "is not in the table of size standards",
        ["white_space_around"] = "begins or ends with white space, which is kept",

        // Deadlines.
        ["deadline_from_out_of_range"] = "must lie in the years {0} to {1}",
        ["deadline_days_out_of_range"] = "must be from {0} to {1} days",
    };

    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string Of(Refusal refusal) => Sentences.TryGetValue(refusal.Code, out var sentence)
        ? string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Args.Select(Shown)])
        : refusal.Code;

    // What is quoted from a file may hold anything a terminal would act on.
    private static object Shown(object arg) => arg is DateOnly day ? FieldText.Write(day) : Inert.Text(Convert.ToString(arg, CultureInfo.InvariantCulture)!);
}

/// <summary>Text from a file, harmless on a terminal: cut, and without control and formatting characters.</summary>
public static class Inert
{
    public static string Text(string text)
    {
        var shown = new string([.. text.Select(letter => IsPlain(letter) ? letter : '?').Take(300)]);
        return shown;
    }

    private static bool IsPlain(char letter) =>
        !char.IsControl(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
