using System.Globalization;

namespace SbrefaTracker.Testing.Mail;

/// <summary>The least that Dovecot needs to serve one mailbox on one port.</summary>
internal static class DovecotSettings
{
    public static string Text(string folder, int port, string password, TestCertificate certificate)
    {
        // As root it changes to an account without rights; otherwise it stays who it is.
        var (reader, group) = Environment.IsPrivilegedProcess ? ("nobody", "nogroup") : (Environment.UserName, Environment.UserName);
        return $$"""
            base_dir = {{folder}}/run
            state_dir = {{folder}}/run
            log_path = {{folder}}/log
            protocols = imap
            listen = 127.0.0.1
            ssl = required
            ssl_cert = <{{certificate.CertificateFile}}
            ssl_key = <{{certificate.KeyFile}}
            auth_mechanisms = plain
            mail_location = maildir:{{folder}}/mail
            default_login_user = {{reader}}
            default_internal_user = {{reader}}
            default_internal_group = {{group}}
            passdb {
              driver = static
              args = password={{password}}
            }
            userdb {
              driver = static
              args = uid={{reader}} gid={{group}} home={{folder}}/mail
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{port.ToString(CultureInfo.InvariantCulture)}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }

            """;
    }
}
