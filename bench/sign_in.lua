-- Signs in per call, each from an address of its own, as a proxy passes it on: one address may not try so often.
local n = 0
function request()
  n = n + 1
  local from = string.format("10.%d.%d.%d", math.floor(n / 65536) % 256, math.floor(n / 256) % 256, n % 256)
  return wrk.format("POST", "/sign-in", { ["Cookie"] = os.getenv("COOKIE"), ["X-Forwarded-For"] = from, ["Content-Type"] = "application/x-www-form-urlencoded" },
    "csrf=" .. os.getenv("CSRF") .. "&login=resident&password=Yulan-2026-hua")
end
