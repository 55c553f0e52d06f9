/** What a client asks first: what the server can do, and who leads the cluster. */
import type { handleUnaryCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Leader } from './verdict.js';
import { features, gossip, uuidOf } from './protocol.js';

export const supportedMethods = (batchAppend: boolean): UntypedServiceImplementation => {
  const getSupportedMethods: handleUnaryCall<unknown, unknown> = (_call, respond) => {
    const answer = new features.SupportedMethods();
    answer.setEventStoreServerVersion('24.10.0');
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(batchAppend ? 'batchappend' : 'append');
    answer.addMethods(method);
    respond(null, answer);
  };
  return { getSupportedMethods };
};

/** A cluster of this one node. */
export const gossipAnswer = (leader: () => Leader): UntypedServiceImplementation => {
  const read: handleUnaryCall<unknown, unknown> = (_call, respond) => {
    const { host, port } = leader();
    const endpoint = new gossip.EndPoint();
    endpoint.setAddress(host);
    endpoint.setPort(port);
    const member = new gossip.MemberInfo();
    member.setInstanceId(uuidOf(crypto.randomUUID()));
    member.setTimeStamp('0');
    member.setState(gossip.MemberInfo.VNodeState.LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endpoint);
    const answer = new gossip.ClusterInfo();
    answer.addMembers(member);
    respond(null, answer);
  };
  return { read };
};
