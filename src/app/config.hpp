// What an operator may set: in a file (mulin.toml), by environment (MULIN_…), by flag; the later one wins.
#pragma once
#include "platform/files/bucket.hpp"
#include "platform/messages/channels.hpp"
#include "platform/web/watchers.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace mulin::app {

struct Config {
    std::filesystem::path data = "data"; // photos, and the SQLite file when no other database is named
    std::string database;                // "postgresql://…"; empty: data/mulin.db
    std::string listen = "127.0.0.1:8080";
    std::string public_address;   // "https://…" for QR codes and links; empty: http://<listen>
    std::string certificate, key; // PEM files; both: TLS
    bool behind_proxy = false;    // trust X-Forwarded-* of a proxy on this machine
    int workers = 16;
    std::string clock;      // "2026-08-10T04:12:00+08:00": starts the clock there, for demonstrations and tests
    BucketSettings bucket;  // where photos lie, if not in the data folder
    web::Watchers watchers; // who may read /metrics
    messages::Means means;  // the ways out of the house: means.hpp
    std::string mail_security = "starttls";
    std::vector<std::string> sms_templates; // "code=SMS_100"

    std::string database_address() const { return database.empty() ? (data / "mulin.db").string() : database; }
    std::string address_on_paper() const { return public_address.empty() ? "http://" + listen : public_address; }
};

} // namespace mulin::app
