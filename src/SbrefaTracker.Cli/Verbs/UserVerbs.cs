using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Cli.Frame;
using SbrefaTracker.Cli.Words;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Cli.Verbs;

public sealed class AddUser : Verb
{
    public override string Name => "users add";

    public override string Syntax => "EMAIL --role ROLE [--name NAME] [--office CODE ...]";

    public override string Purpose => "adds an account and prints a one-time link (24 hours) to set its password";

    public override int Operands => 1;

    public override IReadOnlyList<string> Options => ["--role", "--name", "--office"];

    public override IReadOnlyList<string> Lists => ["--office"];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var roles = call.Arguments.All("--role");
        if (roles.Count == 0)
        {
            throw StopException.Usage($"--role is missing; {Usage}");
        }

        await call.Open(ct);
        var given = new AccountGiven(call.Arguments.Operand(0), call.Arguments.Value("--name"), roles, call.Arguments.All("--office"));
        var added = await call.InScope<StaffAccounts, Result<string>>(accounts => accounts.Add(Actor.Operator, given, ct));
        if (added.IsDone)
        {
            call.Screen.Line(added.Value);
            return Exit.Done;
        }

        return AccountRefusals.Tell(call, added);
    }
}

public sealed class DisableUser : Verb
{
    public override string Name => "users disable";

    public override string Syntax => "EMAIL";

    public override string Purpose => "closes an account; it is kept, because the ledger names it";

    public override int Operands => 1;

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await call.Open(ct);
        var email = call.Arguments.Operand(0);
        var disabled = await call.InScope<StaffAccounts, Result>(accounts => accounts.Disable(Actor.Operator, email, ct));
        if (!disabled.IsDone)
        {
            return AccountRefusals.Tell(call, disabled);
        }

        call.Screen.Line($"disabled: {Inert.Text(email)}");
        return Exit.Done;
    }
}

public sealed class ListUsers : Verb
{
    public override string Name => "users list";

    public override string Syntax => "";

    public override string Purpose => "lists the accounts: e-mail, roles, offices, state";

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await call.Open(ct);
        foreach (var account in await call.Get<AccountList>().Read(ct))
        {
            call.Screen.Line(string.Join('\t', Inert.Text(account.Email), string.Join(',', account.Roles), string.Join(',', account.Offices), State(account)));
        }

        return Exit.Done;
    }

    private static string State(AccountRow account) =>
        account.Disabled ? "disabled" : !account.HasPassword ? "no password yet" : account.HasSecondFactor ? "active" : "active, no second factor";
}

internal static class AccountRefusals
{
    public static int Tell(Call call, Result refused)
    {
        foreach (var refusal in refused.Refusals)
        {
            call.Screen.Error($"sbrefa: {RefusalWords.Of(refusal)} ({call.Database})");
        }

        return Exit.Refused;
    }
}
