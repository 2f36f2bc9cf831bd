-- Files a request per call, each with a form token of its own, as a signed-in resident does.
local n = 0
math.randomseed(os.time())
local mine = tostring(math.random(1, 1e9))
function request()
  n = n + 1
  local body = "csrf=" .. os.getenv("CSRF") .. "&where=home&home=" .. os.getenv("HOME_ID") .. "&what=lamp&category=lamp&urgency=ordinary&how=later"
    .. "&words=%E6%A5%BC%E9%81%93%E7%81%AF%E4%B8%8D%E4%BA%AE&tel=19900000063&once=bench" .. mine .. "-" .. n
  return wrk.format("POST", "/requests", { ["Cookie"] = os.getenv("COOKIE"), ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
