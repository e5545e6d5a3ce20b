module github.com/smscontracts/sms-contracts/samples/go

go 1.24

require (
	github.com/smscontracts/sms-contracts/bsg v0.0.0
	github.com/smscontracts/sms-contracts/comm v0.0.0
)

replace (
	github.com/smscontracts/sms-contracts/bsg => ../../generated-client/target/sdk/go/bsg
	github.com/smscontracts/sms-contracts/comm => ../../generated-client/target/sdk/go/comm
)
