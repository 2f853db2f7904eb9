namespace SbrefaTracker.Testing.Mail;

/// <summary>The mail server: takes a port, a folder, and the number of the message at which it dies, below zero before it has kept it; prints the port it
/// listens on. With a certificate, its key, a name and a password after that it takes nothing before STARTTLS and a sign-in.</summary>
internal static class SmtpScript
{
    public const string Text =
        """
        import asyncio, os, ssl, sys
        from aiosmtpd.smtp import SMTP, AuthResult

        port, folder, dies_at = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
        guarded = {}
        if len(sys.argv) > 4:
            certificate, key, user, password = sys.argv[4:8]
            tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            tls.load_cert_chain(certificate, key)

            def known(server, session, envelope, mechanism, given):
                # What is not "handled" is answered by the library: a wrong password would otherwise be waited for in silence.
                right = given.login == user.encode() and given.password == password.encode()
                return AuthResult(success=right, handled=right)

            guarded = dict(tls_context=tls, require_starttls=True, auth_required=True, authenticator=known)

        class Keeper:
            here = 0
            asked = 0

            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith("refused"):
                    return f"550 5.1.1 {address}: no such mailbox"
                if address.startswith("gone"):
                    return f"550 <{address}>: User unknown"
                if address.startswith("unwanted"):
                    return f"550 <{address}>: relaying denied"
                if address.startswith("later"):
                    return f"451 4.2.0 {address}: try again later"
                Keeper.asked += 1
                if Keeper.asked == -dies_at:
                    os._exit(1)
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, server, session, envelope):
                Keeper.here += 1
                name = os.path.join(folder, f"{len(os.listdir(folder)):05d}")
                with open(name + ".part", "wb") as file:
                    file.write(envelope.original_content)
                os.rename(name + ".part", name + ".eml")
                if Keeper.here == dies_at:
                    os._exit(1)
                return "250 OK"

        async def main():
            loop = asyncio.get_running_loop()
            server = await loop.create_server(lambda: SMTP(Keeper(), hostname="test", **guarded), "127.0.0.1", port)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """;
}
