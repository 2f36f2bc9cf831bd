#include "app/means.hpp"
#include "app/house.hpp"
#include "platform/messages/mail.hpp"
#include <CLI/CLI.hpp>

namespace mulin::app {

void means_options(CLI::App& cli, Config& c) {
    auto& mail = c.means.mail;
    auto& sms = c.means.sms;
    const std::string group = "Ways out of the house (passwords belong into the file or the environment)";
    const auto option = [&](const char* name, std::string& to, const char* words, const char* variable) {
        return cli.add_option(name, to, words)->envname(variable)->group(group);
    };
    option("--mail-server", mail.server, "host:port of a mail server", "MULIN_MAIL_SERVER");
    option("--mail-from", mail.from, "the address mails come from", "MULIN_MAIL_FROM");
    option("--mail-user", mail.user, "how to sign in there", "MULIN_MAIL_USER");
    option("--mail-password", mail.password, "and its password", "MULIN_MAIL_PASSWORD");
    option("--mail-security", c.mail_security, "starttls (587), tls (465), plain (a relay on this machine)", "MULIN_MAIL_SECURITY")
        ->check(CLI::IsMember({"starttls", "tls", "plain"}))
        ->capture_default_str();
    option("--mail-certificates", mail.certificates, "PEM file, when the server's authority is your own", "MULIN_MAIL_CERTIFICATES");
    option("--sms-gateway", sms.url, "https://… that takes text messages", "MULIN_SMS_GATEWAY");
    option("--sms-key", sms.key, "sent to it as a bearer", "MULIN_SMS_KEY");
    option("--sms-secret", sms.secret, "signs what is sent to it", "MULIN_SMS_SECRET");
    option("--sms-sign", sms.sign, "the approved signature", "MULIN_SMS_SIGN");
    cli.add_option("--sms-template", c.sms_templates, "purpose=approved template; purposes: code, urgent, ordinary")
        ->envname("MULIN_SMS_TEMPLATE")
        ->delimiter(',')
        ->group(group);
    cli.add_flag("--private-robots", c.means.private_addresses, "robots may be in the local network, and without TLS")
        ->envname("MULIN_PRIVATE_ROBOTS")
        ->group(group);
}

messages::Means means_of(const Config& c) {
    auto means = c.means;
    means.mail.security = named<messages::Security>(c.mail_security);
    if (means.mail.server.empty() != means.mail.from.empty()) throw Trouble("Mail wants both --mail-server and --mail-from.");
    if (!means.mail.from.empty() && !messages::is_mail_address(means.mail.from))
        throw Trouble("--mail-from wants an address such as mulin@lane.example");
    for (const auto& line : c.sms_templates) {
        const auto sign = line.find('=');
        if (sign == line.npos) throw Trouble("--sms-template wants purpose=template, such as code=SMS_100");
        means.sms.templates[line.substr(0, sign)] = line.substr(sign + 1);
    }
    return means;
}

} // namespace mulin::app
