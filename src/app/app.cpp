#include "app/app.hpp"
#include "app/commands.hpp"
#include "app/house.hpp"
#include "app/means.hpp"
#include <CLI/CLI.hpp>
#include <iostream>

namespace mulin::app {
namespace {

// All of them belong to the program and not to a command, so that one file says them for every command: `user` prints addresses, too.
void settings(CLI::App& cli, Config& c) {
    cli.set_config("--config", "", "a file with these settings, one `name = \"value\"` a line")->envname("MULIN_CONFIG");
    cli.add_option("--data", c.data, "folder for the data")->envname("MULIN_DATA")->capture_default_str();
    cli.add_option("--database", c.database, "postgresql://… instead of the SQLite file in the data folder")->envname("MULIN_DATABASE");
    cli.add_option("--clock", c.clock, "start the clock at this moment (demonstrations, tests)")->envname("MULIN_CLOCK");
    cli.add_option("--listen", c.listen, "address:port")->envname("MULIN_LISTEN")->capture_default_str();
    cli.add_option("--public-address", c.public_address, "how people reach it, for QR codes: https://…")->envname("MULIN_PUBLIC_ADDRESS");
    cli.add_option("--certificate", c.certificate, "PEM file; with --key: serve TLS")->envname("MULIN_CERTIFICATE");
    cli.add_option("--key", c.key, "PEM file")->envname("MULIN_KEY");
    cli.add_flag("--behind-proxy", c.behind_proxy, "trust X-Forwarded-For and -Proto of a proxy on this machine")
        ->envname("MULIN_BEHIND_PROXY");
    cli.add_option("--workers", c.workers, "threads that answer requests")
        ->envname("MULIN_WORKERS")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    cli.add_option("--metrics-from", c.watchers.addresses, "addresses that may read /metrics; this machine always may")
        ->envname("MULIN_METRICS_FROM")
        ->delimiter(',');
    cli.add_option("--metrics-token", c.watchers.token, "who sends it as a bearer may read /metrics from anywhere")
        ->envname("MULIN_METRICS_TOKEN");
    const std::string files = "Files in a store that speaks S3 (the secret belongs into the file or the environment)";
    cli.add_option("--bucket", c.bucket.address, "https://store/bucket, instead of the data folder")->envname("MULIN_BUCKET")->group(files);
    cli.add_option("--bucket-region", c.bucket.region)->envname("MULIN_BUCKET_REGION")->group(files)->capture_default_str();
    cli.add_option("--bucket-key", c.bucket.key)->envname("MULIN_BUCKET_KEY")->group(files);
    cli.add_option("--bucket-secret", c.bucket.secret)->envname("MULIN_BUCKET_SECRET")->group(files);
    cli.fallthrough();
}

} // namespace

int run(int argc, char** argv) {
    Config config;
    UserOrder user;
    ImportOrder import;
    std::int64_t community = 0;
    std::filesystem::path file;
    int status = 0;

    CLI::App cli("Mulin 睦邻: how a neighbourhood governs itself, as software.");
    cli.set_version_flag("--version", MULIN_VERSION);
    cli.require_subcommand(1);
    settings(cli, config);
    means_options(cli, config);

    cli.add_subcommand("serve", "serve the pages")->callback([&] { status = serve(config); });
    cli.add_subcommand("demo", "furnish an empty house with the demo neighbourhood")->callback([&] { status = demo(config); });

    auto* adding = cli.add_subcommand("user", "make an officer and print an invitation");
    adding->add_option("name", user.name, "the person's name")->required();
    adding->add_option("--role", user.role, "committee_secretary, administrator, auditor …")->required();
    adding->add_option("--community", user.community, "which neighbourhood, by number; the only one when left out");
    adding->callback([&] { status = add_user(config, user); });

    auto* importing = cli.add_subcommand("import", "bring in a roster of homes and people (xlsx, csv)");
    importing->add_option("file", import.file)->required()->check(CLI::ExistingFile);
    importing->add_flag("--skip-bad-rows", import.skip_bad_rows, "take the good rows when some are bad");
    importing->add_option("--community", import.community);
    importing->callback([&] { status = import_roster(config, import); });
    auto* exporting = cli.add_subcommand("export", "write the roster as a workbook that can be brought in again");
    exporting->add_option("file", file)->required();
    exporting->add_option("--community", community);
    exporting->callback([&] { status = export_roster(config, file, community); });

    cli.add_subcommand("migrate", "bring the database up to this program")->callback([&] { status = migrate(config); });
    auto* saving = cli.add_subcommand("backup", "write everything into one file, also while serving");
    saving->add_option("file", file)->required();
    saving->callback([&] { status = backup(config, file); });
    auto* restoring = cli.add_subcommand("restore", "bring a backup back into an empty data folder");
    restoring->add_option("file", file)->required()->check(CLI::ExistingFile);
    restoring->callback([&] { status = restore(config, file); });
    cli.add_subcommand("check", "look whether everything is sound")->callback([&] { status = check(config); });

    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& words) {
        return cli.exit(words) == 0 ? 0 : 2;
    } catch (const std::runtime_error& trouble) {
        std::cerr << trouble.what() << "\n";
        return 1;
    }
    return status;
}

} // namespace mulin::app
