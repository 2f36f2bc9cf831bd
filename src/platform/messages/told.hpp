// How far something came on its way, in words: "邮件已发出（04:12）".
#pragma once
#include "platform/language/words.hpp"
#include "platform/messages/outbox.hpp"

namespace mulin::messages {

std::string told(const Words&, const outbox::Dispatch&, TimePoint now);

} // namespace mulin::messages
