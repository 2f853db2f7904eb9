namespace SbrefaTracker.Testing.Mail;

/// <summary>The mail server: takes a port, a folder, and the number of the message at which it dies; prints the port it listens on.</summary>
internal static class SmtpScript
{
    public const string Text =
        """
        import asyncio, os, sys
        from aiosmtpd.smtp import SMTP

        port, folder, dies_at = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])

        class Keeper:
            here = 0

            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith("refused"):
                    return f"550 5.1.1 {address}: no such mailbox"
                if address.startswith("later"):
                    return f"451 4.2.0 {address}: try again later"
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
            server = await loop.create_server(lambda: SMTP(Keeper(), hostname="test"), "127.0.0.1", port)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """;
}
