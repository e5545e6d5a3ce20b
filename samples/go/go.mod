module github.com/smscontracts/sms-contracts/samples/go

go 1.24

require (
	github.com/smscontracts/sms-contracts/bsg v0.0.0
	github.com/smscontracts/sms-contracts/comm v0.0.0
)

replace (
	github.com/smscontracts/sms-contracts/bsg => ../../generated-client/sdk/target/go/bsg
	github.com/smscontracts/sms-contracts/comm => ../../generated-client/sdk/target/go/comm
)
