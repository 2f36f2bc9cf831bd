// Open streams by topic. Everything here happens on the server's one socket thread but `LiveStreams::size`.
#pragma once
#include "platform/web/server/net.hpp"
#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace mulin::web {

class LiveStream;

class LiveStreams {
public:
    void publish(const std::string& topic, const std::shared_ptr<const std::string>& event);
    void end();                                // every stream ends
    void close();                              // for good: those that come later end at once
    std::size_t size() const { return size_; } // any thread

private:
    friend class LiveStream;
    std::unordered_map<std::string, std::vector<LiveStream*>> by_topic_;
    std::atomic<std::size_t> size_ = 0;
    bool closed_ = false;
};

// One reader. Events it has not taken yet are shared with all other readers of the topic and limited in number and size: who reads
// too slowly is dropped, and its browser asks anew.
class LiveStream {
public:
    LiveStream(LiveStreams& all, net::any_io_executor executor, std::vector<std::string> topics)
        : all_(all), topics_(std::move(topics)), bell_(std::move(executor)) {
        std::ranges::sort(topics_);
        topics_.erase(std::ranges::unique(topics_).begin(), topics_.end());
        for (const auto& topic : topics_) all_.by_topic_[topic].push_back(this);
        ++all_.size_;
        over_ = all_.closed_;
    }
    LiveStream(const LiveStream&) = delete;
    ~LiveStream() {
        --all_.size_;
        for (const auto& topic : topics_) {
            const auto readers = all_.by_topic_.find(topic);
            std::erase(readers->second, this);
            if (readers->second.empty()) all_.by_topic_.erase(readers);
        }
    }

    // What to write next: the events that came, or a comment when none did for so long. Empty: the stream is over.
    net::awaitable<std::string> next(std::chrono::seconds heartbeat) {
        if (waiting_.empty() && !over_) {
            bell_.expires_after(heartbeat);
            co_await bell_.async_wait(with_error);
        }
        if (over_) co_return "";
        if (waiting_.empty()) co_return ":\n\n";
        std::string text;
        text.reserve(waiting_bytes_);
        for (const auto& event : std::exchange(waiting_, {})) text += *event;
        waiting_bytes_ = 0;
        co_return text;
    }

    void push(const std::shared_ptr<const std::string>& event) {
        waiting_bytes_ += event->size();
        if (waiting_.size() == most_waiting || waiting_bytes_ > most_waiting_bytes) return end();
        waiting_.push_back(event);
        bell_.cancel();
    }

    void end() {
        over_ = true;
        waiting_ = {};
        bell_.cancel();
    }

private:
    static constexpr std::size_t most_waiting = 256, most_waiting_bytes = 64 * 1024;
    LiveStreams& all_;
    std::vector<std::string> topics_;
    std::vector<std::shared_ptr<const std::string>> waiting_;
    std::size_t waiting_bytes_ = 0;
    net::steady_timer bell_;
    bool over_ = false;
};

inline void LiveStreams::publish(const std::string& topic, const std::shared_ptr<const std::string>& event) {
    if (const auto readers = by_topic_.find(topic); readers != by_topic_.end())
        for (LiveStream* reader : readers->second) reader->push(event);
}

inline void LiveStreams::close() {
    closed_ = true;
    end();
}

inline void LiveStreams::end() {
    for (const auto& [topic, readers] : by_topic_)
        for (LiveStream* reader : readers) reader->end();
}

} // namespace mulin::web
