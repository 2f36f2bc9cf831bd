#include "platform/web/server_test.hpp"
#include <catch2/catch.hpp>
#include <memory>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

using namespace mulin::web;

namespace {

template <auto free> struct Free {
    template <class T> void operator()(T* it) const { free(it); }
};
template <class T, auto free> using Owned = std::unique_ptr<T, Free<free>>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Context = Owned<SSL_CTX, SSL_CTX_free>;
using Session = Owned<SSL, SSL_free>;
using File = Owned<std::FILE, std::fclose>;

// A key and a certificate for an hour, signed by itself, as PEM files.
void write_certificate(const ServerSettings& settings) {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("lane.example"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const File key_file(std::fopen(settings.key.c_str(), "w")), certificate_file(std::fopen(settings.certificate.c_str(), "w"));
    PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_X509(certificate_file.get(), certificate.get());
}

ServerSettings tls_settings() {
    auto settings = test_settings();
    std::filesystem::create_directories(settings.scratch);
    settings.certificate = settings.scratch / "certificate.pem";
    settings.key = settings.scratch / "key.pem";
    write_certificate(settings);
    return settings;
}

// A caller who speaks TLS of at most the given version; null when the server will not.
class TlsCaller {
public:
    explicit TlsCaller(unsigned short port, int version = TLS1_3_VERSION) : caller_(port), context_(SSL_CTX_new(TLS_client_method())) {
        SSL_CTX_set_security_level(context_.get(), 0);
        SSL_CTX_set_max_proto_version(context_.get(), version);
        session_.reset(SSL_new(context_.get()));
        SSL_set_fd(session_.get(), caller_.socket());
        connected_ = SSL_connect(session_.get()) == 1;
    }
    bool connected() const { return connected_; }

    std::string ask(std::string_view text, std::string_view until) {
        SSL_write(session_.get(), text.data(), static_cast<int>(text.size()));
        std::string heard;
        char bytes[4096];
        while (!heard.ends_with(until)) {
            const int size = SSL_read(session_.get(), bytes, sizeof bytes);
            if (size <= 0) break;
            heard.append(bytes, static_cast<std::size_t>(size));
        }
        return heard;
    }

private:
    Caller caller_;
    Context context_;
    Session session_;
    bool connected_ = false;
};

Response echo(Request& request) { return plain(request.path + (request.secure ? " secure" : " plain")); }

} // namespace

TEST_CASE("with a certificate the server speaks TLS, request after request") {
    TestServer server(echo, tls_settings());
    TlsCaller caller(server.port());
    REQUIRE(caller.connected());
    CHECK(body_of(caller.ask(get("/a"), "secure")) == "/a secure");
    CHECK(body_of(caller.ask(get("/b"), "secure")) == "/b secure");
    const auto last = caller.ask("GET /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "nothing: to the end");
    CHECK(body_of(last) == "/c secure");
}

TEST_CASE("over TLS too, a body that is too long is refused with a sentence") {
    auto settings = tls_settings();
    settings.body_limit = 1000;
    TestServer server(echo, settings);
    TlsCaller caller(server.port());
    CHECK(caller.ask(post("text/plain", std::string(500'000, 'x')), "once.\n").starts_with("HTTP/1.1 413 "));
}

TEST_CASE("over TLS too, streams carry events") {
    TestServer server([](Request&) { return Response{.live = {"board"}}; }, tls_settings());
    TlsCaller caller(server.port());
    caller.ask(get("/"), "\r\n\r\n");
    server.publish("board", "7");
    CHECK(caller.ask("", "7\n\n") == "event: board\ndata: 7\n\n");
}

TEST_CASE("TLS older than 1.2 is refused") {
    TestServer server(echo, tls_settings());
    CHECK(TlsCaller(server.port(), TLS1_2_VERSION).connected());
    CHECK_FALSE(TlsCaller(server.port(), TLS1_1_VERSION).connected());
}

TEST_CASE("who speaks plainly to a TLS server gets nothing") {
    TestServer server(echo, tls_settings());
    Caller caller(server.port());
    caller.say(get("/a"));
    CHECK(caller.hear_to_the_end().find("HTTP/") == std::string::npos);
}

TEST_CASE("a certificate that cannot be read stops the start with a sentence") {
    auto settings = test_settings();
    settings.certificate = settings.key = "/nowhere/certificate.pem";
    Server server(settings, echo);
    CHECK_THROWS_WITH(server.start(), Catch::StartsWith("cannot use the certificate /nowhere/certificate.pem"));
}
